package org.meritrail.web.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
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

    /** All of them, or why one cannot be understood. */
    static Decision<List<Period>> periods(List<String> texts) {
        List<Decision<Period>> read = texts.stream().map(Typed::period).toList();
        Optional<Message> reason = read.stream().flatMap(one -> one.fold(period -> Stream.<Message>empty(), Stream::of)).findFirst();
        return reason.<Decision<List<Period>>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.granted(read.stream().flatMap(one -> one.fold(Stream::of, none -> Stream.empty())).toList()));
    }

    static Decision<LocalDate> day(String text) {
        try {
            return Decision.granted(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException none) {
            return Decision.refused("refused.typed-day", text);
        }
    }
}
