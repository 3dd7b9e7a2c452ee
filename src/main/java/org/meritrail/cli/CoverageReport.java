package org.meritrail.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.meritrail.analysis.examples.Coverage;
import org.meritrail.analysis.examples.CoverageFindings;
import org.meritrail.analysis.examples.Side;
import org.meritrail.kernel.Texts;

/**
 * What the examples of a policy reach, in full.
 *
 * @param cases examples that were worked out
 */
record CoverageReport(int cases, List<Table> tables, List<Line> lines) {

    /** How much of a table there is, and what of it is not reached. */
    record Table(String table, String workbook, int rows, List<String> rowsNotReached, int sides, List<String> sidesNotReached) {
    }

    record Line(String line, String workbook, List<String> notReached) {
    }

    static CoverageReport of(Coverage coverage, Texts texts) {
        return new CoverageReport(coverage.cases(), coverage.tables().stream().map(table -> of(table, texts)).toList(),
                coverage.lines().stream().map(line -> new Line(line.line().name(), line.line().source().workbook(),
                        line.unreached().stream().map(outcome -> CoverageFindings.told(line, outcome).in(texts)).toList())).toList());
    }

    private static Table of(Coverage.OfTable table, Texts texts) {
        return new Table(table.table().name(), table.place().workbook(), table.table().rows().size(), table.rows().stream().map(row -> row.id()).toList(),
                table.allSides(), table.sides().stream().map(Side::told).map(told -> told.in(texts)).toList());
    }

    Stream<String> text(Texts texts) {
        int rows = tables.stream().mapToInt(Table::rows).sum();
        int sides = tables.stream().mapToInt(Table::sides).sum();
        String summary = texts.say("coverage.summary", cases, rows, rows - tables.stream().mapToInt(table -> table.rowsNotReached().size()).sum(), sides,
                sides - tables.stream().mapToInt(table -> table.sidesNotReached().size()).sum(), 2 * lines.size(),
                2 * lines.size() - lines.stream().mapToInt(line -> line.notReached().size()).sum());
        Stream<String> missing = Stream.concat(tables.stream().flatMap(table -> missing(table)),
                lines.stream().flatMap(line -> line.notReached().stream()));
        return Stream.concat(Stream.of(summary), missing.map(what -> "    " + texts.say("coverage.not-reached", what)));
    }

    private static Stream<String> missing(Table table) {
        return Stream.concat(table.rowsNotReached().stream().map(row -> table.table() + "!" + row), table.sidesNotReached().stream().map(side -> table.table() + ": " + side));
    }

    /** @param findings as they are printed without coverage */
    static Map<String, Object> with(Object findings, CoverageReport report) {
        return Map.of("findings", findings, "coverage", report);
    }
}
