package org.meritrail.analysis.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.analysis.lines.Extents;
import org.meritrail.analysis.lines.Wording;
import org.meritrail.evaluation.Examples;
import org.meritrail.policy.Policy;
import org.meritrail.policy.sheets.DatedValue;
import org.meritrail.policy.sheets.Example;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.YesNo;

/**
 * What of a policy its examples reach: rows of tables, both sides of each edge between two bands, both answers of each check, and
 * each limit binding and not; and which payments none of them expects. Known from working the examples out; proposals do not count.
 *
 * @param cases    how many examples there are
 * @param tables   those that a line reads, in the order of the workbooks
 * @param lines    checks and limits, in the order of the workbooks
 * @param payments components of which no example expects what is paid
 */
public record Coverage(int cases, List<OfTable> tables, List<OfLine> lines, List<Line> payments) {

    /**
     * @param rows  ids of rows that no example reaches
     * @param sides that no example reaches
     */
    public record OfTable(DecisionTable table, List<TableRow> rows, int allSides, List<Side> sides) {

        public boolean isComplete() {
            return rows.isEmpty() && sides.isEmpty();
        }

        /** Where its first row stands. */
        public CellRange place() {
            return table.rows().get(0).cells();
        }
    }

    /** @param unreached yes or no of a check, whether it binds of a limit; empty if examples reach both */
    public record OfLine(Line line, List<Boolean> unreached) {
    }

    public static Coverage of(Policy policy) {
        return of(policy, Examples.work(policy));
    }

    /** @param worked the examples of the policy, worked out */
    public static Coverage of(Policy policy, List<Examples.Worked> worked) {
        Plan plan = policy.plan();
        Reached reached = new Reached(plan);
        List<Examples.Worked> counted = worked.stream().filter(one -> one.evaluation() != null && isConfirmed(plan, one)).toList();
        counted.forEach(one -> reached.add(one.evaluation()));
        List<OfTable> tables = plan.tables().stream().flatMap(table -> of(plan, table, reached).stream())
                .sorted(Comparator.comparing((OfTable table) -> table.place().workbook()).thenComparing(table -> table.table().name())).toList();
        Extents extents = Extents.of(plan);
        return new Coverage(counted.size(), tables, plan.lines().stream().flatMap(wired -> of(wired, reached, extents).stream()).toList(), unexpected(plan));
    }

    /** The name of a component that no line, input or value has stands for what is paid as well. */
    private static List<Line> unexpected(Plan plan) {
        Set<Object> expected = plan.examples().stream().filter(Example::isExpected).map(Example::word).collect(Collectors.toSet());
        return plan.payments().stream().filter(payment -> !expected.contains(Wording.name(plan, plan.paid(payment)))
                && !(expected.contains(payment.line().name()) && !isWord(plan, payment.line().name()))).map(WiredLine::line).toList();
    }

    private static boolean isWord(Plan plan, String name) {
        return Stream.of(plan.lines().stream().filter(wired -> wired.line().operation() != Operation.FALL_DUE).map(WiredLine::line), plan.inputs().stream(),
                plan.values().stream().map(DatedValue::constant)).flatMap(words -> words).anyMatch(word -> word.name().equals(name));
    }

    private static boolean isConfirmed(Plan plan, Examples.Worked worked) {
        return plan.examples().stream().anyMatch(row -> row.workbook().equals(worked.workbook()) && row.name().equals(worked.name()) && row.isExpected());
    }

    private static Optional<OfTable> of(Plan plan, DecisionTable table, Reached reached) {
        List<WiredLine> readers = plan.lines().stream().filter(wired -> wired.line().table() == table).toList();
        if (readers.isEmpty()) {
            return Optional.empty();
        }
        List<Side> sides = Edges.of(table, readers.stream().filter(wired -> wired.line().operation() == Operation.TIERS).findFirst().map(wired -> tiered(plan, wired)).orElse(null));
        return Optional.of(new OfTable(table, table.rows().stream().filter(row -> !reached.row(table, row.id())).toList(), sides.size(),
                sides.stream().filter(side -> !reached.side(table, side)).toList()));
    }

    /** What goes through the tiers, by its name. */
    private static String tiered(Plan plan, WiredLine tiers) {
        String of = tiers.operands().get("of").get(0);
        return Wording.name(plan, of) instanceof String name && !name.equals(of) ? name : tiers.line().name();
    }

    private static Optional<OfLine> of(WiredLine wired, Reached reached, Extents extents) {
        Line line = wired.line();
        boolean check = line.operation() == Operation.CHECK && line.option() != Option.PRESENT && line.option() != Option.IS_MISSING;
        if (!check && line.operation() != Operation.LIMIT) {
            return Optional.empty();
        }
        List<Boolean> unreached = new ArrayList<>();
        for (boolean outcome : new boolean[] {true, false}) {
            boolean ever = !check || extents.mayCome(line.id(), YesNo.of(outcome));
            if (ever && !reached.line(line, outcome)) {
                unreached.add(outcome);
            }
        }
        return Optional.of(new OfLine(line, unreached));
    }
}
