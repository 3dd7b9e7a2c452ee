package org.meritrail.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.DataSet.Column;
import org.meritrail.vocabulary.InputRecord;

/** Reads the rows of one entry into its tally, each row by itself. */
final class FileReading {

    private final Entry entry;
    private final Set<String> asked;
    private final Set<String> known;
    private final Shape shape;
    private final Tally tally;

    /**
     * @param columns all that are looked for
     * @param asked   those of them that the policy names
     * @param known   headings of the file that anything is read from
     */
    FileReading(Tally tally, List<Column> columns, Set<String> asked, Set<String> known) {
        this.entry = tally.entry();
        this.asked = asked;
        this.known = known;
        this.shape = Shape.of(columns, entry.format());
        this.tally = tally;
    }

    void read() {
        try (Rows rows = entry.open()) {
            RawRow first = rows.next();
            if (first == null) {
                tally.fail(Reject.wholeFile(entry.file(), Message.of("intake.file.empty")));
            } else {
                read(rows, new Header(first));
            }
        } catch (UnreadableFile unreadable) {
            tally.fail(Reject.wholeFile(entry.file(), unreadable.reason()));
        }
    }

    private void read(Rows rows, Header header) throws UnreadableFile {
        List<Reject> problems = problems(header);
        tally.rejects().addAll(problems);
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            if (problems.isEmpty()) {
                read(header, row);
            } else {
                tally.rejected(List.of());
            }
        }
    }

    /** Why no row can be read, if that is for the header; what else is wrong with a file is told when it is read. */
    List<Reject> headerProblems() {
        try (Rows rows = entry.open()) {
            RawRow first = rows.next();
            return first == null ? List.of() : problems(new Header(first));
        } catch (UnreadableFile unreadable) {
            return List.of();
        }
    }

    private List<Reject> problems(Header header) {
        List<Reject> problems = header.problems(entry.file(), entry.neededColumns());
        Set<String> optional = entry.optionalColumns();
        if (!problems.isEmpty() || optional.isEmpty()) {
            return problems;
        }
        Headings headings = header.beside(known, optional);
        tally.headed(headings);
        return headings.problems(entry.file(), asked);
    }

    private void read(Header header, RawRow row) {
        if (row.isBroken()) {
            tally.rejected(List.of(whole(row, row.problem())));
        } else if (!header.fits(row)) {
            tally.rejected(List.of(whole(row, header.mismatch(row))));
        } else {
            filter(new SourceRow(header, row));
        }
    }

    private void filter(SourceRow row) {
        for (Filter filter : entry.filters()) {
            Cell cell = row.cell(filter.column());
            if (cell.isRefused()) {
                tally.rejected(List.of(new Reject(entry.file(), row.row().row(), filter.column(), cell.text(), cell.problem())));
                return;
            }
            if (filter.catches(cell)) {
                tally.filtered(filter.reason());
                return;
            }
        }
        read(row);
    }

    private void read(SourceRow row) {
        List<Reject> rejects = new ArrayList<>();
        List<InputRecord> records = new ArrayList<>(entry.parts().size());
        for (Map<String, Source> part : entry.parts()) {
            Optional<InputRecord> record = new RecordReading(entry, part, shape, row, rejects).read();
            record.ifPresent(records::add);
        }
        Set<String> ids = new HashSet<>();
        records.stream().map(InputRecord::id).filter(id -> !ids.add(id))
                .forEach(id -> rejects.add(whole(row.row(), Message.of("intake.row.same-key", id))));
        if (rejects.isEmpty()) {
            tally.good(row.row().row(), records);
        } else {
            tally.rejected(rejects.stream().distinct().toList());
        }
    }

    private Reject whole(RawRow row, Message reason) {
        return new Reject(entry.file(), row.row(), "", "", reason);
    }
}
