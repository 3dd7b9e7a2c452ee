package org.meritrail.appraisal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Unit;

/** A merit round and equal pay in a few lines for an operator; nothing of what a policy has none of. */
public final class AppraisalText {

    /** A hundredth of a percent, for showing only. */
    private static final Exact SHOWN = Exact.of("0.0001");

    private final List<Message> lines = new ArrayList<>();

    private AppraisalText() {
    }

    public static List<Message> of(Evaluation evaluation) {
        AppraisalText text = new AppraisalText();
        MeritRound.of(evaluation).ifPresent(text::add);
        EqualPay.of(evaluation).ifPresent(text::add);
        return List.copyOf(text.lines);
    }

    private void add(MeritRound round) {
        round.shown().forEach(budget -> line("merit.label", told(budget)));
        if (!round.lowered().isEmpty()) {
            line("merit.lowered", Message.of("merit.lowered.people", String.valueOf(round.lowered().size())));
        }
        if (!round.notCounted().isEmpty()) {
            line("merit.not-counted", Message.of("merit.not-counted.people", String.valueOf(round.notCounted().size())));
        }
    }

    private static Message told(Budget budget) {
        Object whose = budget.set().equals(Scope.COMPANY) ? Scope.shown(budget.set()) : Message.of("merit.record", budget.set(), budget.record());
        Amount amount = money(budget.amount(), budget.currency());
        if (budget.totals().isEmpty()) {
            return Message.of(budget.exceeded() ? "merit.too-few.exceeded" : "merit.too-few.within", whose, amount);
        }
        List<Object> costs = budget.totals().stream().<Object>map(total -> money(total.cost(), total.currency())).toList();
        String people = String.valueOf(budget.totals().stream().mapToInt(Budget.Sum::people).sum());
        return budget.left() == null
                ? Message.of("merit.left-unknown", whose, costs, people, amount, budget.leftUnknown())
                : Message.of(budget.exceeded() ? "merit.exceeded" : "merit.budget", whose, costs, amount, people, money(budget.left().abs(), budget.currency()));
    }

    private void add(EqualPay pay) {
        int notCompared = pay.notCompared().stream().mapToInt(EqualPay.NotCompared::people).sum();
        line("equal-pay.label", Message.of("equal-pay.groups", String.valueOf(pay.groups().size()), String.valueOf(pay.notShown().size()), String.valueOf(notCompared)));
        pay.groups().stream().filter(group -> !group.observations().isEmpty()).forEach(group -> line("equal-pay.observed", told(group)));
    }

    private static Message told(PayGroup group) {
        List<PayGroup.Observation> observations = group.observations();
        PayGroup.Observation largest = Collections.max(observations, Comparator.comparing(one -> one.gap().gap().abs()));
        return Message.of("equal-pay.group", group.work(), group.currency(), String.valueOf(observations.size()), largest.what(),
                new Amount(largest.gap().gap().roundTo(SHOWN), Unit.PERCENT));
    }

    private static Amount money(Exact number, String currency) {
        return new Amount(number, Unit.money(currency));
    }

    private void line(String label, Message value) {
        lines.add(Message.of("appraisal.line", Message.of(label), value));
    }
}
