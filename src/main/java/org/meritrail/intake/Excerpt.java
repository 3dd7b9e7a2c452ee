package org.meritrail.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;

/**
 * Some rows of a data file as they stand in it, for people to look at; nothing is made of them.
 *
 * @param header  empty if the file has no rows
 * @param problem why the file cannot be read; null if it can
 */
public record Excerpt(List<String> header, List<Line> lines, Message problem) {

    /**
     * @param row     as an editor or Excel counts it
     * @param problem why its cells cannot be told apart; null if they can
     */
    public record Line(int row, List<String> cells, Message problem) {
    }

    private static final int LONGEST_HEADER = 10_000;

    /**
     * The rows around one.
     *
     * @param sheet of a workbook, if it has several: the one of this name
     * @param each  how many rows before and after it
     */
    public static Excerpt around(Path file, String sheet, int row, int each) {
        try (Rows rows = Rows.open(file, "", sheet, format(file))) {
            RawRow header = rows.next();
            List<Line> lines = new ArrayList<>();
            for (RawRow next = rows.next(); next != null && next.row() <= row + each; next = rows.next()) {
                if (next.row() >= row - each) {
                    lines.add(new Line(next.row(), texts(next), next.problem()));
                }
            }
            return new Excerpt(header == null ? List.of() : texts(header), lines, null);
        } catch (UnreadableFile unreadable) {
            return new Excerpt(List.of(), List.of(), unreadable.reason());
        }
    }

    private static List<String> texts(RawRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    /** A mapping may name another delimiter; here it is enough to see which one the header has most of. */
    private static Format format(Path file) throws UnreadableFile {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return Format.PLAIN;
        }
        String header = start(file);
        char delimiter = Stream.of(',', ';', '\t', '|').max(Comparator.comparingLong(one -> header.chars().filter(each -> each == one).count())).orElseThrow();
        return new Format(delimiter, Format.PLAIN.quote(), StandardCharsets.UTF_8, Format.PLAIN.dates(), Format.PLAIN.numbers());
    }

    private static String start(Path file) throws UnreadableFile {
        char[] start = new char[LONGEST_HEADER];
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            int read = Math.max(0, text.read(start));
            return new String(start, 0, read).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new UnreadableFile(Message.of("intake.file.unreadable"), unreadable);
        }
    }
}
