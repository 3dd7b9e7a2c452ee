package org.meritrail.policy.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.TableRow;

/** Finds rows of a table of records that end before they start, or lie wholly before or after the time their workbook is in force. */
final class RowDates {

    private final TableDraft table;
    private final About about;
    private final Findings findings;

    private RowDates(TableDraft table, About about, Findings findings) {
        this.table = table;
        this.about = about;
        this.findings = findings;
    }

    static void check(List<TableDraft> tables, List<About> abouts, Findings findings) {
        for (TableDraft table : tables) {
            if (table.conditions().isEmpty() && table.edges() == null) {
                new RowDates(table, null, findings).checkOrder();
            }
            abouts.stream().filter(about -> about.workbook().equals(table.grid().workbook()) && table.conditions().isEmpty() && table.edges() == null)
                    .forEach(about -> new RowDates(table, about, findings).check());
        }
    }

    private void checkOrder() {
        for (TableRow row : table.rows()) {
            day(row, "from").ifPresent(from -> day(row, "to").filter(from::isAfter).ifPresent(to -> findings.add(FindingCode.DAYS_SWAPPED, place(row, "to"),
                    to.toString(), row.id(), from.toString(), to.toString())));
        }
    }

    private void check() {
        for (TableRow row : table.rows()) {
            day(row, "from").filter(from -> about.inForceTo() != null && from.isAfter(about.inForceTo()))
                    .ifPresent(from -> tell(row, "from", from, Message.of("date.after-the-end", about.inForceTo().toString())));
            day(row, "to").filter(to -> about.inForceFrom() != null && to.isBefore(about.inForceFrom()))
                    .ifPresent(to -> tell(row, "to", to, Message.of("date.before-the-start", about.inForceFrom().toString())));
        }
    }

    private Optional<LocalDate> day(TableRow row, String column) {
        return at(column).map(at -> row.results().get(at)).filter(Day.class::isInstance).map(day -> ((Day) day).date());
    }

    private Optional<Integer> at(String column) {
        return IntStream.range(0, table.results().size()).filter(at -> table.results().get(at).name().equals(column)).boxed().findFirst();
    }

    private void tell(TableRow row, String column, LocalDate day, Message why) {
        findings.add(FindingCode.DATE_BEYOND, place(row, column), day.toString(), day.toString(), why);
    }

    private Place place(TableRow row, String column) {
        return new Place(table.grid().file(), table.grid().sheet(), row.cells().cells().get(at(column).orElseThrow()));
    }
}
