package org.meritrail.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Alert.Effect;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Notice;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;

/** Whether what the components came to is due, nothing, or withheld. */
final class Deciding {

    private Deciding() {
    }

    static Outcome outcome(InputRecord participant, String currency, Outcome.Worked worked, List<Message> unasked) {
        List<Message> withheld = reasonsToWithhold(worked.components(), worked.notices());
        withheld.addAll(unasked);
        if (!withheld.isEmpty()) {
            return new Outcome.Withheld(participant, withheld, worked);
        }
        Exact total = Exact.ZERO;
        boolean anythingDue = false;
        for (Figure component : worked.components()) {
            if (component.result() instanceof Amount amount) {
                total = total.plus(amount.number());
                anythingDue |= !amount.number().isZero();
            }
        }
        return anythingDue
                ? new Outcome.Due(participant, new Amount(total, Unit.money(currency)), worked)
                : new Outcome.NothingDue(participant, reasonsForNothing(worked.components()), worked);
    }

    private static List<Message> reasonsToWithhold(List<Figure> components, List<Notice> notices) {
        List<Message> reasons = new ArrayList<>();
        for (Figure component : components) {
            if (component.result() instanceof Result.Missing missing) {
                reasons.add(Message.of("withheld.missing", component.word().name(), missing.reason()));
            }
        }
        notices.stream().filter(notice -> notice.alert().effect() == Effect.HOLD)
                .forEach(notice -> reasons.add(notice.says()));
        return reasons;
    }

    /** Why components say that nothing is due; only where none does, that each comes to zero, or that there are none. */
    private static List<Message> reasonsForNothing(List<Figure> components) {
        List<Message> reasons = new ArrayList<>();
        for (Figure component : components) {
            if (component.result() instanceof Result.NothingDue nothing) {
                reasons.add(Message.of("nothing-due.component", component.word().name(), nothing.reason()));
            }
        }
        if (reasons.isEmpty()) {
            components.forEach(component -> reasons.add(Message.of("nothing-due.zero", component.word().name(), component.result())));
        }
        if (components.isEmpty()) {
            reasons.add(Message.of("nothing-due.only-told"));
        }
        return reasons;
    }
}
