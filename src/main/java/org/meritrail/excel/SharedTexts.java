package org.meritrail.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The texts of a workbook of ours, which all stand in one part of it, as XML. */
public final class SharedTexts {

    private static final String PART = "xl/sharedStrings.xml";

    private SharedTexts() {
    }

    /** Empty if there are none. */
    public static Optional<String> read(byte[] workbook) {
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (entry.getName().equals(PART)) {
                    return Optional.of(new String(from.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return Optional.empty();
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }

    /** The workbook with other texts. @param xml as {@link #read} gave it, with others put in that are {@link #escaped} */
    public static byte[] replaced(byte[] workbook, String xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook)); ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(PART) ? xml.getBytes(StandardCharsets.UTF_8) : from.readAllBytes());
            }
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return bytes.toByteArray();
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
