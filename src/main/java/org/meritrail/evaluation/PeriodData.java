package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Period;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.ExchangeRates;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Reporting;

/** The received data, as one period sees it. */
final class PeriodData {

    private static final String PARTICIPANT = "participant";

    private final Received received;
    private final Period period;
    private final Map<DataSet, Spells> dated = new HashMap<>();
    private final ExchangeRates rates;
    private final Map<String, InputRecord> byId = new HashMap<>();

    PeriodData(Received received, Period period) {
        this.received = received;
        this.period = period;
        participants().forEach(participant -> byId.put(participant.id(), participant));
        this.rates = new ExchangeRates(received.records(DataSet.RATES));
        DataSet.builtIn().stream().filter(DataSet::isDated).forEach(set -> dated.put(set, new Spells(received.records(set))));
    }

    Period period() {
        return period;
    }

    /** The days of the period on which a participant is employed; of who left before it, their last day. */
    Period employed(InputRecord participant) {
        Optional<LocalDate> left = Spells.day(participant, "left").filter(day -> day.isBefore(period.from()));
        return left.map(day -> new Period(period.name(), day, day)).orElseGet(() -> Spells.employed(participant, period));
    }

    /** The days before the period on which a participant was employed; empty if there are none. */
    Optional<Period> employedBefore(InputRecord participant) {
        LocalDate hired = Spells.day(participant, "hired").orElseThrow();
        LocalDate last = earlier(period.from().minusDays(1), Spells.day(participant, "left").orElse(null));
        return hired.isAfter(last) ? Optional.empty() : Optional.of(new Period(period.name(), hired, last));
    }

    /** Whether a day lies between hiring and leaving. */
    static boolean isEmployed(InputRecord participant, LocalDate day) {
        return !day.isBefore(Spells.day(participant, "hired").orElseThrow()) && Spells.day(participant, "left").filter(day::isAfter).isEmpty();
    }

    /** Whether a participant is known, and a day lies before hiring or after leaving. */
    boolean isOutsideEmployment(String participant, LocalDate day) {
        return Optional.ofNullable(byId.get(participant)).filter(known -> !isEmployed(known, day)).isPresent();
    }

    /** Whether a participant is employed on a day of the period. */
    boolean isEmployed(InputRecord participant) {
        return period.overlaps(Spells.day(participant, "hired").orElseThrow(), Spells.day(participant, "left").orElse(null));
    }

    List<InputRecord> participants() {
        return received.records(DataSet.PARTICIPANTS);
    }

    /** Sorted by id. */
    List<InputRecord> records(DataSet set) {
        return received.records(set);
    }

    ExchangeRates rates() {
        return rates;
    }

    /** Who has left reports to the manager of their last day, whose team keeps what they came to. */
    Reporting reporting() {
        Map<String, LocalDate> left = new HashMap<>();
        participants().forEach(participant -> Spells.day(participant, "left").ifPresent(day -> left.put(participant.id(), day)));
        return new Reporting((participant, day) -> dated(DataSet.ASSIGNMENTS).on(participant, earlier(day, left.get(participant)))
                .flatMap(spell -> spell.record().field("manager")).map(value -> ((Label) value).text()));
    }

    private static LocalDate earlier(LocalDate day, LocalDate last) {
        return last != null && last.isBefore(day) ? last : day;
    }

    Spells dated(DataSet set) {
        return dated.get(set);
    }

    /** The participant a record names itself; empty if it names none. */
    static Optional<String> participant(InputRecord record) {
        return text(record, PARTICIPANT);
    }

    static Optional<String> text(InputRecord record, String column) {
        return record.field(column).filter(Label.class::isInstance).map(value -> ((Label) value).text());
    }

    /** A participant's transactions within the period, by id. */
    List<InputRecord> transactions(String participant) {
        List<InputRecord> own = new ArrayList<>();
        for (InputRecord record : records(DataSet.TRANSACTIONS)) {
            LocalDate day = Spells.day(record, "date").orElseThrow();
            if (participant(record).filter(participant::equals).isPresent() && period.contains(day)) {
                own.add(record);
            }
        }
        return own;
    }
}
