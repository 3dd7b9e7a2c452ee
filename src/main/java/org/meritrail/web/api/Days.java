package org.meritrail.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;

/** Periods and dates as calls name them. */
final class Days {

    private Days() {
    }

    static Period period(String text) {
        try {
            return Period.parse(Given.given(text, "period"));
        } catch (Period.NoSuchPeriod unknown) {
            throw Problems.badRequest(Message.of("problem.period-wrong", text));
        }
    }

    static LocalDate date(String text, String field) {
        try {
            return LocalDate.parse(Given.given(text, field));
        } catch (DateTimeParseException unknown) {
            throw Problems.badRequest(Message.of("problem.date-wrong", text));
        }
    }
}
