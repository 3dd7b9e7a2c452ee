package org.meritrail.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Alert.Effect;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Figures;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Notice;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Role;

/** What came out for one participant. */
public sealed interface Outcome {

    InputRecord participant();

    Worked worked();

    /** What each component came to, in the order of the workbooks; empty for those whom the policy does not concern. */
    default List<Figure> components() {
        return worked().components();
    }

    /** Every line's figures, paid or not, in the order of the workbooks. */
    default List<Figures> lines() {
        return worked().lines();
    }

    /** What is told besides pay, in the order of the workbooks; an item of records below the participant has none, one or several figures. */
    default List<Told> told() {
        return worked().told();
    }

    /** What the words that play a role in reports came to; none for a word that was never worked out. */
    default Map<Role, Figure> reported() {
        return worked().reported();
    }

    /** The alerts that were raised. */
    default List<Notice> notices() {
        return worked().notices();
    }

    /** What the alerts say that are only to be seen. */
    default List<Message> notes() {
        return notices().stream().filter(notice -> notice.alert().effect() == Effect.NOTE).map(Notice::says).toList();
    }

    /** The alerts that somebody has to sign before release. */
    default List<Notice> signOffs() {
        return notices().stream().filter(notice -> notice.alert().effect() == Effect.SIGN_OFF).toList();
    }

    /** All that is to be said of alerts that do not hold the pay back: notes, and what needs a sign-off. */
    default List<Message> remarks() {
        return Stream.concat(notes().stream(), signOffs().stream().map(notice -> Message.of("notice.sign-off", notice.says()))).toList();
    }

    <T> T fold(Function<Due, T> due, Function<NothingDue, T> nothingDue, Function<Withheld, T> withheld);

    /**
     * What was worked out for a participant.
     *
     * @param all what everything came to for everyone who was worked out together; the figures stand in it
     */
    record Worked(List<Figure> components, List<Figures> lines, List<Told> told, Map<Role, Figure> reported, List<Notice> notices, Quantities all) {

        static final Worked NOTHING = new Worked(List.of(), List.of(), List.of(), Map.of(), List.of(), new Quantities());
    }

    /** @param item as people are told it */
    record Told(String item, Figures figures) {
    }

    /** @param total of the components, in the currency of pay; negative where pay is to be recovered, zero only where components cancel out */
    record Due(InputRecord participant, Amount total, Worked worked) implements Outcome {
        @Override
        public <T> T fold(Function<Due, T> due, Function<NothingDue, T> nothingDue, Function<Withheld, T> withheld) {
            return due.apply(this);
        }
    }

    /** @param reasons at least one */
    record NothingDue(InputRecord participant, List<Message> reasons, Worked worked) implements Outcome {
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
    record Withheld(InputRecord participant, List<Message> reasons, Worked worked) implements Outcome {
        @Override
        public <T> T fold(Function<Due, T> due, Function<NothingDue, T> nothingDue, Function<Withheld, T> withheld) {
            return withheld.apply(this);
        }
    }
}
