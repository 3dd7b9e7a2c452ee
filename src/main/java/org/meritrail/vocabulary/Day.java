package org.meritrail.vocabulary;

import java.time.LocalDate;
import java.util.function.Function;
import org.meritrail.kernel.Texts;

/** A calendar day. */
public record Day(LocalDate date) implements Value {

    @Override
    public String in(Texts texts) {
        return date.toString();
    }

    @Override
    public <T> T fold(Function<Amount, T> amount, Function<Label, T> label, Function<Day, T> day, Function<YesNo, T> answer,
                      Function<NothingDue, T> nothingDue, Function<Missing, T> missing) {
        return day.apply(this);
    }
}
