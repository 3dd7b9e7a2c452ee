package org.meritrail.vocabulary;

import java.util.function.Function;
import org.meritrail.kernel.Texts;

/** A word, such as a role or a region; compared letter by letter. */
public record Label(String text) implements Value {

    @Override
    public String in(Texts texts) {
        return texts.word(text);
    }

    @Override
    public <T> T fold(Function<Amount, T> amount, Function<Label, T> label, Function<Day, T> day, Function<YesNo, T> answer,
                      Function<NothingDue, T> nothingDue, Function<Missing, T> missing) {
        return label.apply(this);
    }
}
