package org.meritrail.vocabulary;

import java.time.LocalDate;
import org.meritrail.kernel.Texts;

/** A calendar day. */
public record Day(LocalDate date) implements Value {

    @Override
    public String in(Texts texts) {
        return date.toString();
    }
}
