package org.meritrail.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policy;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.sheets.Example;

/** Works out the cases of a policy's Examples sheets and compares what comes out with what they expect. */
public final class Examples {

    private Examples() {
    }

    /**
     * An expectation that did not hold, or a row that cannot be used.
     *
     * @param row    of the Examples sheet
     * @param code   {@link FindingCode#EXAMPLE_FAILS} or {@link FindingCode#EXAMPLE_UNUSABLE}
     * @param reason what came out instead and why, or what is wrong with the row
     */
    public record Disagreement(Example row, FindingCode code, Message reason) {

        /** Whether what was expected is not there because several rows of one of the tables hold. */
        boolean followsFrom(Set<String> tables) {
            return followsFrom(reason, tables);
        }

        private static boolean followsFrom(Message said, Set<String> tables) {
            boolean ofTable = said.key().equals("missing.rows-overlap") && said.arguments().get(0) instanceof String table && tables.contains(table);
            return ofTable || said.arguments().stream().anyMatch(part -> part instanceof Message within && followsFrom(within, tables));
        }

        /** At the cell of the value, whatever is wrong with the row. */
        private void tell(Findings findings) {
            Place place = new Place("decision-tables/" + row.cell().workbook(), row.cell().sheet(), row.cell().cells().get(0));
            Object figure = row.record().isEmpty() ? row.word() : Message.of("example.figure", row.word(), row.record());
            findings.add(code, place, row.value().in(Texts.ENGLISH), row.name(), figure, reason);
        }
    }

    /**
     * One case, worked out.
     *
     * @param name       of the case
     * @param given      its rows that give something
     * @param evaluation null if a row that gives something cannot be used, or if the policy is not in force in the period of the case
     */
    public record Worked(String workbook, String name, List<Example> given, Evaluation evaluation, List<Disagreement> disagreements) {
    }

    /** The mistakes that the examples of a policy show, by place; empty if everything agrees. */
    public static List<Finding> findings(Policy policy) {
        return findings(work(policy));
    }

    /** The mistakes that examples show which have been worked out. */
    public static List<Finding> findings(List<Worked> worked) {
        return findings(worked, Set.of());
    }

    /** @param tables with rows that overlap, as is told already: what examples lack because of that is not told besides */
    public static List<Finding> findings(List<Worked> worked, Set<String> tables) {
        Findings findings = new Findings();
        worked.stream().flatMap(one -> one.disagreements().stream()).filter(one -> !one.followsFrom(tables)).forEach(disagreement -> disagreement.tell(findings));
        return findings.list();
    }

    /** In the order of the sheets; empty if everything agrees. */
    public static List<Disagreement> check(Policy policy) {
        return work(policy).stream().flatMap(worked -> worked.disagreements().stream()).toList();
    }

    /** Every case, in the order of the sheets. */
    public static List<Worked> work(Policy policy) {
        Map<List<String>, List<Example>> cases = new LinkedHashMap<>();
        policy.plan().examples().forEach(row -> cases.computeIfAbsent(List.of(row.workbook(), row.name()), none -> new ArrayList<>()).add(row));
        return cases.values().stream().map(rows -> work(policy, rows)).toList();
    }

    /** @param rows of one case, at least one; they need not stand in the policy */
    public static Worked work(Policy policy, List<Example> rows) {
        ExampleCase given = ExampleCase.of(policy, rows);
        List<Disagreement> disagreements = new ArrayList<>(given.mistakes());
        Evaluation evaluation = null;
        if (disagreements.stream().noneMatch(mistake -> mistake.row().isGiven())) {
            try {
                evaluation = Evaluating.evaluate(given.policy(), given.received(), given.period(), given.earlier(), 1, done -> { });
                disagreements.addAll(disagreements(rows, given, evaluation));
            } catch (Evaluating.UnableToEvaluate unable) {
                disagreements.add(new Disagreement(rows.get(0), FindingCode.EXAMPLE_UNUSABLE, unable.reason()));
            }
        }
        return new Worked(rows.get(0).workbook(), rows.get(0).name(), rows.stream().filter(Example::isGiven).toList(), evaluation, List.copyOf(disagreements));
    }

    private static List<Disagreement> disagreements(List<Example> rows, ExampleCase given, Evaluation evaluation) {
        Expectations expectations = new Expectations(given, evaluation);
        Set<Example> unusable = given.mistakes().stream().map(Disagreement::row).collect(Collectors.toSet());
        return rows.stream().filter(row -> row.isExpected() && !unusable.contains(row))
                .flatMap(row -> expectations.disagreement(row).map(reason -> new Disagreement(row, FindingCode.EXAMPLE_FAILS, reason)).stream()).toList();
    }
}
