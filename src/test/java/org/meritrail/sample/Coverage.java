package org.meritrail.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Examples;
import org.meritrail.evaluation.Outcome;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.RuleFile;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSource;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.YesNo;

/** Which table rows, one-off rules, gates and alerts of a policy come into play in its examples, and which are asked there and stay out of it. */
final class Coverage {

    private final Policy policy;
    private final Set<String> fired = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();

    private Coverage(Policy policy) {
        this.policy = policy;
    }

    static Coverage of(Policy policy) {
        Coverage coverage = new Coverage(policy);
        Examples.work(policy).stream().map(Examples.Worked::evaluation).forEach(coverage::add);
        return coverage;
    }

    /** Everything that must fire in one example and be refused in another. */
    List<String> asked() {
        Stream<String> rows = policy.plan().tables().stream().filter(table -> !isRecords(table)).flatMap(table -> rows(table).stream());
        Stream<String> rules = policy.rules().stream().filter(file -> !file.isOperation()).map(RuleFile::rules).flatMap(List::stream).map(Coverage::rule);
        Stream<String> gates = gates().map(line -> gate(line.line()));
        Stream<String> alerts = policy.plan().alerts().stream().map(Coverage::alert);
        return Stream.of(rows, rules, gates, alerts).flatMap(all -> all).toList();
    }

    /** What of it no example shows, said as one would tell the author; empty if nothing is left out. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        asked().forEach(what -> {
            if (!fired.contains(what)) {
                gaps.add(what + " fires in no example");
            }
            if (!refused.contains(what)) {
                gaps.add(what + " is refused in no example");
            }
        });
        return gaps;
    }

    private void add(Evaluation evaluation) {
        for (Outcome outcome : evaluation.outcomes()) {
            List<Step> steps = outcome.worked().all().all().stream().flatMap(quantity -> quantity.steps().stream()).toList();
            List<Evidence> evidence = steps.stream().flatMap(step -> step.evidence().stream()).toList();
            addRows(evidence);
            addRules(evidence);
            gates().forEach(line -> addGate(line, outcome));
            policy.plan().alerts().forEach(alert -> addAlert(alert, outcome));
        }
    }

    /** A row is refused where its table was consulted and other rows held. */
    private void addRows(List<Evidence> evidence) {
        Set<String> used = evidence.stream().flatMap(one -> used(one).stream()).collect(Collectors.toCollection(TreeSet::new));
        fired.addAll(used);
        policy.plan().tables().stream().map(Coverage::rows).filter(rows -> rows.stream().anyMatch(used::contains))
                .forEach(rows -> rows.stream().filter(row -> !used.contains(row)).forEach(refused::add));
    }

    private static Optional<String> used(Evidence evidence) {
        if (evidence instanceof Evidence.Slice slice) {
            return Optional.of(row(slice.table(), slice.row().id()));
        }
        return evidence instanceof Evidence.RowHit hit ? Optional.of(row(hit.table(), hit.row().id())) : Optional.empty();
    }

    private void addRules(List<Evidence> evidence) {
        for (Evidence one : evidence) {
            if (one instanceof Evidence.Ruled ruled) {
                fired.add(rule(ruled.rule()));
            } else if (one instanceof Evidence.Noted noted && noted.note().key().equals("note.not-answered")) {
                refused.add(rule((String) noted.note().arguments().get(0)));
            }
        }
    }

    private Stream<WiredLine> gates() {
        return policy.plan().lines().stream().filter(wired -> wired.line().operation() == Operation.ONLY_WHEN);
    }

    private void addGate(WiredLine line, Outcome outcome) {
        add(gate(line.line()), outcome.worked().all().get(line.operands().get("with").get(0)));
    }

    private void addAlert(Plan.WiredAlert alert, Outcome outcome) {
        Quantity answer = outcome.worked().all().get(alert.of());
        if (answer.steps().stream().anyMatch(step -> step.result() instanceof Result.Missing)) {
            return;
        }
        boolean raised = outcome.notices().stream().anyMatch(notice -> notice.alert().equals(alert.alert()));
        (raised ? fired : refused).add(alert(alert));
        if (raised == answer.steps().stream().noneMatch(step -> step.result().equals(YesNo.YES))) {
            throw new AssertionError(alert(alert) + " does not follow from " + answer);
        }
    }

    private void add(String what, Quantity answer) {
        answer.steps().forEach(step -> (step.result().equals(YesNo.YES) ? fired : refused).add(what));
    }

    /** What is read without a condition comes into play with the record. */
    private boolean isRecords(DecisionTable table) {
        return policy.plan().sets().stream().anyMatch(set -> set.source().equals(new RecordSource.Rows(table.name())));
    }

    private static List<String> rows(DecisionTable table) {
        return table.rows().stream().map(row -> row(table.name(), row.id())).toList();
    }

    private static String row(String table, String id) {
        return table + "!" + id;
    }

    private static String rule(String name) {
        return "rule " + name;
    }

    private static String gate(Line line) {
        return "the gate of " + line.name();
    }

    private static String alert(Plan.WiredAlert alert) {
        return "the alert of " + alert.alert().line();
    }
}
