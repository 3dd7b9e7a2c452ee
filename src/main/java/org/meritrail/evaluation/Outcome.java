package org.meritrail.evaluation;

import java.util.List;
import java.util.function.Function;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Alert.Effect;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Notice;
import org.meritrail.vocabulary.Quantity;

/** What came out for one participant. */
public sealed interface Outcome {

    InputRecord participant();

    /** What each component came to, in the order of the workbooks; empty for those whom the policy does not concern. */
    List<Quantity> components();

    /** Every line's quantity, paid or not, in the order of the workbooks. */
    List<Quantity> lines();

    /** Notes and holds that were raised. */
    List<Notice> notices();

    /** What the alerts say that are only to be seen. */
    default List<Message> notes() {
        return notices().stream().filter(notice -> notice.alert().effect() == Effect.NOTE).map(Notice::says).toList();
    }

    <T> T fold(Function<Due, T> due, Function<NothingDue, T> nothingDue, Function<Withheld, T> withheld);

    /** @param total of the components, in the currency of pay; negative where pay is to be recovered, zero only where components cancel out */
    record Due(InputRecord participant, Amount total, List<Quantity> components, List<Quantity> lines,
               List<Notice> notices) implements Outcome {
        @Override
        public <T> T fold(Function<Due, T> due, Function<NothingDue, T> nothingDue, Function<Withheld, T> withheld) {
            return due.apply(this);
        }
    }

    /** @param reasons at least one */
    record NothingDue(InputRecord participant, List<Message> reasons, List<Quantity> components, List<Quantity> lines,
               List<Notice> notices) implements Outcome {
        @Override
        public <T> T fold(Function<Due, T> due, Function<NothingDue, T> nothingDue, Function<Withheld, T> withheld) {
            return nothingDue.apply(this);
        }
    }

    /**
     * Something could not be worked out, or an alert holds the pay back until someone decides.
     *
     * @param reasons at least one
     */
    record Withheld(InputRecord participant, List<Message> reasons, List<Quantity> components, List<Quantity> lines,
               List<Notice> notices) implements Outcome {
        @Override
        public <T> T fold(Function<Due, T> due, Function<NothingDue, T> nothingDue, Function<Withheld, T> withheld) {
            return withheld.apply(this);
        }
    }
}
