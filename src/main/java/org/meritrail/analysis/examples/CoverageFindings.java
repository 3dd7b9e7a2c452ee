package org.meritrail.analysis.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.Operation;

/** Tells what no example reaches, once for each table and once for the lines of each workbook; which payments none expects, and which cases are proposals yet. */
public final class CoverageFindings {

    private static final int MOST_NAMED = 8;

    private CoverageFindings() {
    }

    /** By place. */
    public static List<Finding> of(Plan plan, Coverage coverage) {
        Findings findings = new Findings();
        proposed(plan, findings);
        if (coverage.cases() == 0) {
            findings.add(FindingCode.NO_EXAMPLES, Place.file("decision-tables"), "");
            return findings.list();
        }
        coverage.tables().stream().filter(table -> !table.isComplete()).forEach(table -> findings.add(FindingCode.EXAMPLES_INCOMPLETE,
                Place.sheet("decision-tables/" + table.place().workbook(), table.place().sheet()), table.table().name(), table.table().name(), named(missing(table))));
        Map<Place, List<Object>> lines = new LinkedHashMap<>();
        coverage.lines().forEach(line -> line.unreached().forEach(outcome -> lines.computeIfAbsent(
                Place.sheet("decision-tables/" + line.line().source().workbook(), line.line().source().sheet()), none -> new ArrayList<>()).add(told(line, outcome))));
        lines.forEach((place, missing) -> findings.add(FindingCode.LINES_UNREACHED, place, "", named(missing)));
        coverage.payments().forEach(payment -> findings.add(FindingCode.PAYMENT_UNEXPECTED,
                new Place("decision-tables/" + payment.source().workbook(), payment.source().sheet(), payment.source().cells().get(0)), payment.name(), payment.name()));
        return findings.list();
    }

    /** Such as: Commission cut by its limit; Gate open: no. */
    public static Message told(Coverage.OfLine line, boolean outcome) {
        String kind = line.line().operation() == Operation.CHECK ? outcome ? "yes" : "no" : outcome ? "binds" : "lets-through";
        return Message.of("coverage." + kind, line.line().name());
    }

    /** The rows, then the sides. */
    private static List<Object> missing(Coverage.OfTable table) {
        return Stream.concat(table.rows().stream().map(row -> Message.of("coverage.row", row.id())), table.sides().stream().map(Side::told))
                .<Object>map(message -> message).toList();
    }

    private static List<Object> named(List<Object> missing) {
        List<Object> named = new ArrayList<>(missing.subList(0, Math.min(MOST_NAMED, missing.size())));
        if (missing.size() > MOST_NAMED) {
            named.add(Message.of("coverage.more", missing.size() - MOST_NAMED));
        }
        return named;
    }

    private static void proposed(Plan plan, Findings findings) {
        Map<List<String>, Place> cases = new LinkedHashMap<>();
        plan.examples().stream().filter(row -> row.isProposed()).forEach(row -> cases.putIfAbsent(List.of(row.workbook(), row.name()),
                new Place("decision-tables/" + row.workbook(), row.cell().sheet(), row.cell().cells().get(0))));
        cases.forEach((name, place) -> findings.add(FindingCode.EXAMPLE_PROPOSED, place, "", name.get(1)));
    }
}
