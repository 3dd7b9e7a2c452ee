package org.meritrail.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.meritrail.ledger.Identity;

/**
 * Finds texts and files that tell of a person, by the code or the name as whole words. Rather too many than too few: a code of digits alone is
 * found wherever the number stands by itself.
 */
final class Mentions {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int LARGEST = 200 << 20;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);

    private final Pattern words;

    Mentions(Identity person) {
        String either = Stream.of(person.participant(), person.name()).filter(text -> !text.isBlank())
                .flatMap(text -> Stream.of(text, text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))).distinct()
                .map(Mentions::word).collect(Collectors.joining("|"));
        this.words = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + either + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Digits that belong to a number with decimals are no code. */
    private static String word(String text) {
        return text.matches("\\d+") ? "(?<!\\d\\.)" + text + "(?!\\.\\d)" : Pattern.quote(text);
    }

    boolean in(String text) {
        return words.matcher(text).find();
    }

    /** Of a workbook or another ZIP file also what is packed in it. */
    boolean in(byte[] file) {
        return inText(file) || isZip(file) && inZip(file);
    }

    private boolean inText(byte[] bytes) {
        return CHARSETS.stream().anyMatch(charset -> in(new String(bytes, charset)));
    }

    private static boolean isZip(byte[] file) {
        return file.length > ZIP.length && Arrays.equals(file, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    /** What unpacks to more than any file that is taken in, or cannot be unpacked, may tell of anybody. */
    private boolean inZip(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                byte[] bytes = zip.readNBytes(LARGEST);
                if (bytes.length == LARGEST || inText(bytes)) {
                    return true;
                }
            }
            return false;
        } catch (IOException broken) {
            return true;
        }
    }
}
