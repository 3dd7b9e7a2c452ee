package org.meritrail.web.api;

import java.time.Instant;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Texts;

/** @param said {@code what} in the reader's language */
record StepJson(String what, String said, String who, Instant at, String note) {

    static StepJson of(Entry entry, Texts texts) {
        return new StepJson(entry.what(), texts.say("journal." + entry.what()), entry.who(), entry.at(), entry.note());
    }
}
