package org.meritrail.plan;

import java.time.LocalDate;
import org.meritrail.kernel.Period;

/**
 * The days a version may pay for, both ends included.
 *
 * @param to null for no end
 */
public record Effective(LocalDate from, LocalDate to) {

    public boolean covers(Period period) {
        return !period.from().isBefore(from) && (to == null || !period.to().isAfter(to));
    }
}
