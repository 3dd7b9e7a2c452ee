package org.meritrail.policy.sheets;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Spelling;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.findings.Severity;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Word;

/** Mistakes because of which something may seem to be read by nobody. What none of them can concern is told all the same. */
final class Misreading {

    /** In whose place a table may have been meant. */
    private static final Set<FindingCode> OF_TABLES = EnumSet.of(FindingCode.TABLE_UNKNOWN, FindingCode.OPERAND_MISSING, FindingCode.CELL_EMPTY,
            FindingCode.HEADING_UNKNOWN, FindingCode.DATA_UNKNOWN, FindingCode.EXAMPLE_UNUSABLE);

    private final boolean anything;
    private final List<Finding> errors;
    private final Set<Place> rows;
    private final Set<String> known;
    private final Collection<String> written;

    Misreading(Plan plan, List<Grid> grids, Findings findings) {
        this.anything = findings.leaveOutAWorkbook() || findings.contains(FindingCode.NO_HEADINGS) || findings.contains(FindingCode.HEADING_MISSING);
        this.errors = findings.list().stream().filter(finding -> finding.code().severity() == Severity.ERROR).toList();
        this.rows = findings.rows();
        this.known = Stream.of(plan.lines().stream().map(wired -> (Word) wired.line()).map(Word::name), plan.inputs().stream().map(Word::name),
                plan.values().stream().map(value -> value.constant().name()), plan.tables().stream().map(DecisionTable::name))
                .flatMap(names -> names).collect(Collectors.toSet());
        this.written = grids.stream().flatMap(grid -> grid.rows().values().stream()).flatMap(row -> row.values().stream())
                .map(cell -> cell.shown()).toList();
    }

    /** Nothing else names it, and no mistake is about what it may have been meant for. */
    boolean isUnconcerned(Unused.Told told) {
        boolean named = written.stream().filter(text -> text.contains(told.name())).count() > (told.isTable() ? 0 : 1);
        return !anything && !named && !rows.contains(told.place().wholeRow()) && errors.stream().noneMatch(error -> mayMean(error, told));
    }

    private boolean mayMean(Finding error, Unused.Told told) {
        if (Spelling.isClose(error.text(), Set.of(told.name()))) {
            return true;
        }
        boolean ofWords = SheetKind.of(error.place().sheet()).filter(kind -> kind != SheetKind.VALUES).isPresent();
        boolean another = !known.contains(error.text()) && Spelling.isClose(error.text(), known);
        return ofWords && !another && (!told.isTable() || OF_TABLES.contains(error.code()));
    }
}
