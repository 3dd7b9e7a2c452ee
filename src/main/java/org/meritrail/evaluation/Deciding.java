package org.meritrail.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Alert.Effect;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Notice;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;

/** Whether what the components came to is due, nothing, or withheld. */
final class Deciding {

    private Deciding() {
    }

    static Outcome outcome(InputRecord participant, String currency, List<Quantity> components, List<Quantity> lines, List<Notice> raised,
                           List<Message> unasked) {
        List<Notice> notices = raised.stream().sorted(Comparator.comparing(notice -> notice.alert().id())).toList();
        List<Message> withheld = reasonsToWithhold(components, notices);
        withheld.addAll(unasked);
        if (!withheld.isEmpty()) {
            return new Outcome.Withheld(participant, withheld, components, lines, notices);
        }
        Exact total = Exact.ZERO;
        boolean anythingDue = false;
        for (Quantity component : components) {
            if (component.result() instanceof Amount amount) {
                total = total.plus(amount.number());
                anythingDue |= !amount.number().isZero();
            }
        }
        return anythingDue
                ? new Outcome.Due(participant, new Amount(total, Unit.money(currency)), components, lines, notices)
                : new Outcome.NothingDue(participant, reasonsForNothing(components), components, lines, notices);
    }

    private static List<Message> reasonsToWithhold(List<Quantity> components, List<Notice> notices) {
        List<Message> reasons = new ArrayList<>();
        for (Quantity component : components) {
            if (component.result() instanceof Result.Missing missing) {
                reasons.add(Message.of("withheld.missing", component.word().name(), missing.reason()));
            }
        }
        notices.stream().filter(notice -> notice.alert().effect() == Effect.HOLD)
                .forEach(notice -> reasons.add(notice.says()));
        return reasons;
    }

    /** Why components say that nothing is due; only where none does, that each comes to zero. */
    private static List<Message> reasonsForNothing(List<Quantity> components) {
        List<Message> reasons = new ArrayList<>();
        for (Quantity component : components) {
            if (component.result() instanceof Result.NothingDue nothing) {
                reasons.add(Message.of("nothing-due.component", component.word().name(), nothing.reason()));
            }
        }
        if (reasons.isEmpty()) {
            components.forEach(component -> reasons.add(Message.of("nothing-due.zero", component.word().name(), component.result())));
        }
        return reasons;
    }
}
