package org.meritrail.vocabulary;

import org.meritrail.kernel.Phrase;

/** A known value of one of the four types a workbook knows. */
public sealed interface Value extends Result, Phrase permits Amount, Label, Day, YesNo {
}
