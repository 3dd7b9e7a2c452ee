package org.meritrail.settlement;

import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;

/** Says of an approved adjustment who asked for it, who approved it, when and why. */
public final class AdjustmentText {

    private AdjustmentText() {
    }

    public static Phrase of(Adjustment.Approved one) {
        return texts -> Message.of("notice.adjustment", String.valueOf(one.number()), one.terms().reason().in(texts), one.requested().who(),
                one.requested().at(), one.requested().note(), one.decided().who(), one.decided().at()).in(texts);
    }
}
