package org.meritrail.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meritrail.excel.Refusal.Reason;
import org.meritrail.kernel.Message;

/** What a file is by its first bytes, whatever its name says. */
final class FileKind {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** The stream that holds a workbook with a password, as the file's directory of streams spells it. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int START = 4_096;

    private static final Map<String, String> BY_START = Map.of("%pdf", "pdf", "{\\rtf", "text-document", "7z\u00BC\u00AF", "archive",
            "\u001F\u008B", "archive", "rar!", "archive", "pk\u0005\u0006", "archive");

    private FileKind() {
    }

    /** Empty if it begins as a ZIP file does. */
    static Optional<Refusal> refusal(Path file) throws IOException {
        byte[] start = start(file);
        if (start.length == 0) {
            return Optional.of(Refusal.of(Reason.EMPTY));
        }
        if (startsWith(start, ZIP)) {
            return Optional.empty();
        }
        if (startsWith(start, OLE)) {
            return Optional.of(contains(file, ENCRYPTED) ? Refusal.of(Reason.ENCRYPTED) : other("xls"));
        }
        boolean beginsWell = start.length < ZIP.length && startsWith(ZIP, start);
        return Optional.of(beginsWell || isNothing(start) ? Refusal.of(Reason.CUT_SHORT) : ofText(start));
    }

    /** @param format what it is instead, by the end of its text's key */
    static Refusal other(String format) {
        return Refusal.of(Reason.OTHER_FORMAT, Message.of("workbook.format." + format));
    }

    private static Refusal ofText(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        Optional<String> known = BY_START.entrySet().stream().filter(each -> text.startsWith(each.getKey())).map(Map.Entry::getValue).findFirst();
        if (known.isPresent()) {
            return other(known.get());
        }
        if (text.contains("office:document")) {
            return other("ods");
        }
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return other("xml");
        }
        if (text.contains("<html") || text.contains("<!doctype html") || text.contains("<table")) {
            return other("html");
        }
        return text.chars().allMatch(FileKind::isText) ? other("text") : Refusal.damaged("workbook.unknown");
    }

    private static boolean isText(int character) {
        return character >= ' ' || character == '\t' || character == '\n' || character == '\r';
    }

    /** A file whose room was taken before it was written. */
    private static boolean isNothing(byte[] start) {
        for (byte each : start) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(START);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(Path file, byte[] wanted) throws IOException {
        Occurrences occurrences = new Occurrences(wanted);
        Occurrences.count(file, occurrences);
        return occurrences.count() > 0;
    }
}
