package org.meritrail.analysis.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.meritrail.kernel.Texts;

/**
 * What the examples of a policy reach, in full.
 *
 * @param cases    examples that were worked out
 * @param payments of which no example expects what is paid
 */
public record CoverageReport(int cases, List<Table> tables, List<Line> lines, List<Payment> payments) {

    /** How much of a table there is, and what of it is not reached. */
    public record Table(String table, String workbook, int rows, List<String> rowsNotReached, int sides, List<String> sidesNotReached) {
    }

    public record Line(String line, String workbook, List<String> notReached) {
    }

    public record Payment(String component, String workbook) {

        private String told(Texts texts) {
            return texts.say("coverage.paid", component);
        }
    }

    public static CoverageReport of(Coverage coverage, Texts texts) {
        return new CoverageReport(coverage.cases(), coverage.tables().stream().map(table -> of(table, texts)).toList(),
                coverage.lines().stream().map(line -> new Line(line.line().name(), line.line().source().workbook(),
                        line.unreached().stream().map(outcome -> CoverageFindings.told(line, outcome).in(texts)).toList())).toList(),
                coverage.payments().stream().map(payment -> new Payment(payment.name(), payment.source().workbook())).toList());
    }

    private static Table of(Coverage.OfTable table, Texts texts) {
        return new Table(table.table().name(), table.place().workbook(), table.table().rows().size(), table.rows().stream().map(row -> row.id()).toList(),
                table.allSides(), table.sides().stream().map(Side::told).map(told -> told.in(texts)).toList());
    }

    /** The summary, and what is not reached. */
    public Stream<String> text(Texts texts) {
        return Stream.concat(Stream.of(summary(texts)),
                notReached(texts).values().stream().flatMap(List::stream).map(what -> "    " + texts.say("coverage.not-reached", what)));
    }

    /** In a sentence: how many examples there are, and how much of what there is to reach they reach. */
    public String summary(Texts texts) {
        int rows = tables.stream().mapToInt(Table::rows).sum();
        int sides = tables.stream().mapToInt(Table::sides).sum();
        return texts.say("coverage.summary", cases, rows, rows - tables.stream().mapToInt(table -> table.rowsNotReached().size()).sum(), sides,
                sides - tables.stream().mapToInt(table -> table.sidesNotReached().size()).sum(), 2 * lines.size(),
                2 * lines.size() - lines.stream().mapToInt(line -> line.notReached().size()).sum());
    }

    /** By workbook; a workbook whose examples reach everything is not among them. */
    public SortedMap<String, List<String>> notReached(Texts texts) {
        SortedMap<String, List<String>> missing = new TreeMap<>();
        tables.forEach(table -> missing.computeIfAbsent(table.workbook(), none -> new ArrayList<>()).addAll(missing(table)));
        lines.forEach(line -> missing.computeIfAbsent(line.workbook(), none -> new ArrayList<>()).addAll(line.notReached()));
        payments.forEach(payment -> missing.computeIfAbsent(payment.workbook(), none -> new ArrayList<>()).add(payment.told(texts)));
        missing.values().removeIf(List::isEmpty);
        return missing;
    }

    private static List<String> missing(Table table) {
        return Stream.concat(table.rowsNotReached().stream().map(row -> table.table() + "!" + row),
                table.sidesNotReached().stream().map(side -> table.table() + ": " + side)).toList();
    }
}
