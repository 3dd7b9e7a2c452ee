package org.meritrail.vocabulary;

import org.meritrail.kernel.Texts;

/** A word, such as a role or a region; compared letter by letter. */
public record Label(String text) implements Value {

    @Override
    public String in(Texts texts) {
        return text;
    }
}
