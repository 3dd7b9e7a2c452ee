package org.meritrail.web.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Period;

/** What somebody typed into a form, or why it cannot be understood. */
final class Typed {

    private Typed() {
    }

    static Decision<Period> period(String text) {
        try {
            return Decision.granted(Period.parse(text.strip()));
        } catch (Period.NoSuchPeriod none) {
            return Decision.refused("refused.typed-period", text);
        }
    }

    static Decision<LocalDate> day(String text) {
        try {
            return Decision.granted(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException none) {
            return Decision.refused("refused.typed-day", text);
        }
    }
}
