package org.meritrail.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;

/**
 * A CSV file or a workbook of one sheet that holds no data set, written as data files without a mapping are.
 *
 * @param rows    those that can be read, by their headings
 * @param rejects what cannot be read; a wrong header leaves no rows
 */
public record PlainTable(List<Row> rows, List<Reject> rejects) {

    /** @param row as an editor or Excel counts it */
    public record Row(int row, Map<String, String> cells) {

        /** Empty if there is nothing. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * @param path     ends in {@code .csv} or {@code .xlsx}
     * @param name     what the file is called
     * @param needed   headings that it must have
     * @param optional those that it may have besides; any other one is a mistake
     * @param most     rows, beyond which none is read
     */
    public static PlainTable read(Path path, String name, List<String> needed, List<String> optional, int most) {
        try (Rows rows = Rows.open(path, "", "", Format.PLAIN)) {
            RawRow first = rows.next();
            return first == null ? new PlainTable(List.of(), List.of(Reject.wholeFile(name, Message.of("intake.file.empty"))))
                    : new Reading(name, needed, optional, new Header(first)).read(rows, most);
        } catch (UnreadableFile unreadable) {
            return new PlainTable(List.of(), List.of(Reject.wholeFile(name, unreadable.reason())));
        }
    }

    private record Reading(String name, List<String> needed, List<String> optional, Header header) {

        private PlainTable read(Rows rows, int most) throws UnreadableFile {
            List<String> known = Stream.concat(needed.stream(), optional.stream()).toList();
            List<Reject> rejects = new ArrayList<>(header.problems(name, needed));
            header.beside(known, optional).unknown().forEach(heading -> rejects.add(new Reject(name, 1, heading, heading, Message.of("intake.header.unknown", known))));
            List<Row> read = new ArrayList<>();
            if (rejects.isEmpty()) {
                for (RawRow row = rows.next(); row != null; row = rows.next()) {
                    if (read.size() == most) {
                        return new PlainTable(List.of(), List.of(Reject.wholeFile(name, Message.of("intake.file.rows", String.valueOf(most)))));
                    }
                    read(row, known, read, rejects);
                }
            }
            return new PlainTable(read, rejects);
        }

        private void read(RawRow row, List<String> known, List<Row> read, List<Reject> rejects) {
            if (row.isBroken() || !header.fits(row)) {
                rejects.add(new Reject(name, row.row(), "", "", row.isBroken() ? row.problem() : header.mismatch(row)));
                return;
            }
            Map<String, String> cells = new HashMap<>();
            SourceRow source = new SourceRow(header, row);
            for (String column : known) {
                Cell cell = source.cell(column);
                cells.put(column, cell.text());
                if (cell.isRefused()) {
                    rejects.add(new Reject(name, row.row(), column, cell.text(), cell.problem()));
                }
            }
            read.add(new Row(row.row(), cells));
        }
    }
}
