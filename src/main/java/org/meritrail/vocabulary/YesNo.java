package org.meritrail.vocabulary;

import java.util.function.Function;
import org.meritrail.kernel.Texts;

/** The answer to a check. */
public record YesNo(boolean yes) implements Value {

    public static final YesNo YES = new YesNo(true);
    public static final YesNo NO = new YesNo(false);

    public static YesNo of(boolean yes) {
        return yes ? YES : NO;
    }

    @Override
    public String in(Texts texts) {
        return texts.say(yes ? "value.yes" : "value.no");
    }

    @Override
    public <T> T fold(Function<Amount, T> amount, Function<Label, T> label, Function<Day, T> day, Function<YesNo, T> answer,
                      Function<NothingDue, T> nothingDue, Function<Missing, T> missing) {
        return answer.apply(this);
    }
}
