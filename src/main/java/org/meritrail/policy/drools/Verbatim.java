package org.meritrail.policy.drools;

import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;

/** What a compiler says of a rule, in its own words; longer than what is quoted of a cell. */
record Verbatim(String message) implements Phrase {

    private static final int LONGEST = 300;

    @Override
    public String in(Texts texts) {
        return message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    }
}
