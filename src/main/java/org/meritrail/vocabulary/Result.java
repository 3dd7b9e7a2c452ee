package org.meritrail.vocabulary;

import java.util.function.Function;
import org.meritrail.kernel.Message;

/** What a line comes to for one record: a value, nothing due, or missing. Never a silent zero. */
public sealed interface Result permits Value, Result.NothingDue, Result.Missing {

    /** A gate was closed or a table says so; the reason is shown. */
    record NothingDue(Message reason) implements Result {
        @Override
        public <T> T fold(Function<Amount, T> amount, Function<Label, T> label, Function<Day, T> day, Function<YesNo, T> answer,
                          Function<NothingDue, T> nothingDue, Function<Missing, T> missing) {
            return nothingDue.apply(this);
        }
    }

    /**
     * It could not be worked out.
     *
     * @param reason names what is not there
     * @param absent whether it is data that is absent, for which a line can say what holds instead; otherwise the policy itself is
     *               at fault (rows that overlap, units that differ), which nothing may paper over
     */
    record Missing(Message reason, boolean absent) implements Result {

        /** The key of a reason why something is missing that depends on somebody else: their figure, their id, and why it is missing. */
        public static final String OF_OTHER = "missing.of-other";

        @Override
        public <T> T fold(Function<Amount, T> amount, Function<Label, T> label, Function<Day, T> day, Function<YesNo, T> answer,
                          Function<NothingDue, T> nothingDue, Function<Missing, T> missing) {
            return missing.apply(this);
        }
    }

    /** One argument for each kind of result, so that a new kind cannot be forgotten anywhere. */
    <T> T fold(Function<Amount, T> amount, Function<Label, T> label, Function<Day, T> day, Function<YesNo, T> answer,
               Function<NothingDue, T> nothingDue, Function<Missing, T> missing);

    /** Whether it is missing because data is absent, and not because the policy is at fault. */
    default boolean isAbsent() {
        return this instanceof Missing missing && missing.absent();
    }

    default boolean isMissing() {
        return this instanceof Missing;
    }

    default boolean isNothingDue() {
        return this instanceof NothingDue;
    }
}
