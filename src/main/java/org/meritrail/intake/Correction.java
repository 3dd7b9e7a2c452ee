package org.meritrail.intake;

import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;

/** A record that a correction file replaces; both have the same id, and only the replacement counts. */
public record Correction(DataSet set, InputRecord original, InputRecord replacement) {
}
