package org.meritrail.settlement;

import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;

/** A reason that the policy allows an adjustment to have, with its text in both languages. @param code such as {@code GOODWILL} */
public record AdjustmentReason(String code, String english, String spanish) implements Phrase {

    @Override
    public String in(Texts texts) {
        return texts.language().equals("es") ? spanish : english;
    }
}
