package org.meritrail.vocabulary;

import org.meritrail.kernel.Phrase;

/** A known value of one of the four types a workbook knows. */
public sealed interface Value extends Result, Phrase permits Amount, Label, Day, YesNo {

    /** As it would be written into a data file: a number in full and without a unit, a day in its ISO form, yes or no. */
    default String written() {
        return fold(amount -> amount.number().plain(), Label::text, day -> day.date().toString(), answer -> answer.yes() ? "yes" : "no",
                nothing -> "", missing -> "");
    }
}
