package org.meritrail.appraisal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Constant;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Origin;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Role;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Scope.Member;
import org.meritrail.vocabulary.Scope.Owner;
import org.meritrail.vocabulary.Step;

/** People of whom an evaluation worked out what a test says, without working anything out. */
final class Staff {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Scope COMPANY = Scope.company(record("company"), DAY, "EUR");
    private static final Plan PLAN = new Plan(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), new TreeMap<>(), List.of(),
            Arrays.stream(Role.values()).map(role -> new Plan.Reported(role, role.name(), new CellRange("merit.xlsx", "Reports", 2, List.of("A2")))).toList(), List.of(), List.of(), List.of());
    private static final Policy POLICY = Policy.of(PLAN, List.of());

    private final List<Outcome> outcomes = new ArrayList<>();

    /** @param budgetOf id of the unit whose budget pays the person; empty for the company's */
    Staff with(String id, String budgetOf, Map<Role, Result> results) {
        Map<Role, Figure> figures = new EnumMap<>(Role.class);
        Scope own = Scope.below(Scope.PARTICIPANTS, List.of(Member.always(record(id), DAY)), List.of(new Owner(COMPANY, new int[] {0})));
        Scope unit = budgetOf.isEmpty() ? COMPANY : Scope.below("Units", List.of(Member.always(record(budgetOf), DAY)), List.of(new Owner(COMPANY, new int[] {0})));
        results.forEach((role, result) -> figures.put(role, new Figure(Quantity.of(new Constant(role.name(), role.name(), result, null), role == Role.BUDGET ? unit : own,
                List.of(Step.of(result)), List.of()), 0)));
        outcomes.add(new Outcome.NothingDue(record(id), List.of(Message.of("nothing-due.only-told")),
                new Outcome.Worked(List.of(), List.of(), List.of(), figures, List.of(), new Quantities())));
        return this;
    }

    Evaluation evaluation() {
        return new Evaluation(POLICY, Period.parse("2026-Q4"), List.copyOf(outcomes), List.of(), List.of());
    }

    static Label text(String text) {
        return new Label(text);
    }

    static Amount euros(String number) {
        return Amount.money(number, "EUR");
    }

    private static InputRecord record(String id) {
        return new InputRecord(id, new Origin("participants.csv", 2), Map.of("name", new Label("Name of " + id)));
    }
}
