package org.meritrail.batch;

import org.meritrail.explanation.Saying;

/** A row of data that a run could not use, or that counted for nobody. @see org.meritrail.intake.Reject */
public record RunReject(String file, int row, String column, String value, Saying reason) {
}
