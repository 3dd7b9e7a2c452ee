package org.meritrail.analysis.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meritrail.evaluation.Examples;
import org.meritrail.kernel.Exact;
import org.meritrail.policy.Policy;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.Example;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** A first case of a policy that has no examples: every input has some value, words the first that a table names. */
final class Beginning {

    private static final Exact SOME = Exact.of(1000);

    private Beginning() {
    }

    static List<Examples.Worked> of(Policy policy) {
        Plan plan = policy.plan();
        Optional<String> workbook = plan.abouts().stream().map(About::workbook).findFirst()
                .or(() -> plan.lines().stream().map(wired -> wired.line().source().workbook()).findFirst());
        List<Example> rows = new ArrayList<>();
        plan.inputs().stream().filter(input -> plan.tables().stream().noneMatch(table -> table.name().equals(input.dataSet())))
                .forEach(input -> rows.add(Assignment.row(workbook.orElse(""), "", record(input), input.name(), "given", value(plan, input))));
        return rows.isEmpty() ? List.of() : List.of(Examples.work(policy, rows));
    }

    private static String record(Input input) {
        return input.per().equals(Scope.PARTICIPANTS) || input.per().equals(Scope.COMPANY) ? "" : "N-1";
    }

    private static Value value(Plan plan, Input input) {
        return switch (input.type()) {
            case LABEL -> named(plan, input).orElse(new Label("EUR"));
            case DATE -> new Day(plan.abouts().stream().map(About::inForceFrom).filter(day -> day != null).findFirst().orElse(LocalDate.of(2026, 1, 1)));
            case YES_NO -> YesNo.YES;
            case PERCENT -> new Amount(Exact.ONE, Unit.PERCENT);
            case COUNT, SCORE, NUMBER -> new Amount(Exact.ONE, Unit.NUMBER);
            case MONEY -> new Amount(SOME, Unit.NUMBER);
        };
    }

    private static Optional<Value> named(Plan plan, Input input) {
        return plan.tables().stream().flatMap(table -> IntStream.range(0, table.conditions().size())
                        .filter(at -> table.conditions().get(at).name().equals(input.name())).boxed()
                        .flatMap(at -> table.rows().stream().map(row -> row.conditions().get(at))))
                .filter(Condition.OneOf.class::isInstance).flatMap(listed -> ((Condition.OneOf) listed).values().stream())
                .min(Comparator.comparing(Value::written));
    }
}
