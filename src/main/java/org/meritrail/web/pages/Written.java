package org.meritrail.web.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.ledger.Person;
import org.meritrail.web.Doer;

/** Numbers, days and times as the reader's language writes them. */
public final class Written {

    private final Texts texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    Written(Texts texts) {
        Locale locale = texts.locale();
        this.texts = texts;
        this.day = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        this.time = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", locale).withZone(ZoneOffset.UTC);
    }

    /** With all its digits; a dash for null. */
    public String number(BigDecimal number) {
        return number == null ? "–" : texts.number(Exact.of(number.toPlainString()), Math.max(0, number.scale()));
    }

    public String count(long count) {
        return texts.number(Exact.of(String.valueOf(count)), 0);
    }

    /** How many there are of all kinds; zero where there is no kind. */
    public String sum(Collection<Integer> counts) {
        return count(counts.stream().mapToLong(Integer::longValue).sum());
    }

    /** How much the first is more than the second, with a sign; either may be null, which counts as zero. */
    public String difference(BigDecimal now, BigDecimal before) {
        BigDecimal more = zeroIfNone(now).subtract(zeroIfNone(before));
        return (more.signum() > 0 ? "+" : "") + number(more);
    }

    private static BigDecimal zeroIfNone(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    /** A dash for null. */
    public String day(LocalDate date) {
        return date == null ? "–" : day.format(date);
    }

    /** From a day to a day, either of which may be null for no end. */
    public String days(LocalDate from, LocalDate to) {
        return from == null && to == null ? "–" : texts.say(from == null ? "page.days.until" : to == null ? "page.days.from" : "page.days", day(from), day(to));
    }

    /** A person as they are called, a part of the service in the reader's language. */
    public String who(String actor) {
        return Doer.called(actor, texts);
    }

    /** A participant by the code; in the place of somebody's who was erased, that they were. */
    public String participant(String code) {
        return Person.isToken(code) ? texts.called("") : code;
    }

    public String time(Instant instant) {
        return time.format(instant);
    }
}
