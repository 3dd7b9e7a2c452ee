package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Period;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.ExchangeRates;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Reporting;

/** The received data, as one period sees it. */
final class PeriodData {

    private final Period period;
    private final List<InputRecord> participants;
    private final Map<DataSet, Spells> dated = new HashMap<>();
    private final Map<String, List<Transaction>> transactions = new HashMap<>();
    private final ExchangeRates rates;

    /** With its date at hand, since that is asked for more than anything else. */
    private record Transaction(LocalDate date, InputRecord record) {
    }

    PeriodData(Received received, Period period) {
        this.period = period;
        this.participants = received.records(DataSet.PARTICIPANTS);
        this.rates = new ExchangeRates(received.records(DataSet.RATES));
        for (DataSet set : DataSet.builtIn()) {
            if (set.isDated()) {
                dated.put(set, new Spells(received.records(set)));
            }
        }
        for (InputRecord record : received.records(DataSet.TRANSACTIONS)) {
            LocalDate date = Spells.day(record, "date").orElseThrow();
            if (period.contains(date)) {
                transactions.computeIfAbsent(Spells.participant(record), none -> new ArrayList<>()).add(new Transaction(date, record));
            }
        }
        // They come sorted by id, and sorting is stable: by date, then by id.
        transactions.values().forEach(own -> own.sort(Comparator.comparing(Transaction::date)));
    }

    Period period() {
        return period;
    }

    /** The days of the period on which a participant is employed; there must be one. */
    Period employed(InputRecord participant) {
        return Spells.employed(participant, period);
    }

    List<InputRecord> participants() {
        return participants;
    }

    ExchangeRates rates() {
        return rates;
    }

    Reporting reporting() {
        return new Reporting((participant, day) -> dated(DataSet.ASSIGNMENTS).on(participant, day)
                .flatMap(spell -> spell.record().field("manager")).map(value -> ((Label) value).text()));
    }

    Spells dated(DataSet set) {
        return dated.get(set);
    }

    /** A participant's records of a set within the period, by date and id. */
    List<InputRecord> records(DataSet set, String participant) {
        return set.isDated()
                ? dated(set).within(participant, period).stream().map(Spells.Spell::record).toList()
                : transactions.getOrDefault(participant, List.of()).stream().map(Transaction::record).toList();
    }
}
