package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Period;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.ExchangeRates;
import org.meritrail.vocabulary.InputRecord;

/** The received data, as one period sees it. */
final class PeriodData {

    private static final Comparator<InputRecord> BY_DATE_AND_ID =
            Comparator.<InputRecord, LocalDate>comparing(record -> Spells.day(record, "date").orElseThrow()).thenComparing(InputRecord::id);

    private final Period period;
    private final List<InputRecord> participants;
    private final Map<DataSet, Spells> dated = new EnumMap<>(DataSet.class);
    private final Map<String, List<InputRecord>> transactions = new HashMap<>();
    private final ExchangeRates rates;

    PeriodData(Received received, Period period) {
        this.period = period;
        this.participants = received.records(DataSet.PARTICIPANTS);
        this.rates = new ExchangeRates(received.records(DataSet.RATES));
        for (DataSet set : DataSet.values()) {
            if (set.isDated()) {
                dated.put(set, new Spells(received.records(set)));
            }
        }
        received.records(DataSet.TRANSACTIONS).stream()
                .filter(record -> period.contains(Spells.day(record, "date").orElseThrow()))
                .sorted(BY_DATE_AND_ID)
                .forEach(record -> transactions.computeIfAbsent(Spells.participant(record), none -> new ArrayList<>()).add(record));
    }

    Period period() {
        return period;
    }

    List<InputRecord> participants() {
        return participants;
    }

    ExchangeRates rates() {
        return rates;
    }

    Spells dated(DataSet set) {
        return dated.get(set);
    }

    /** A participant's records of a set within the period, by date and id. */
    List<InputRecord> records(DataSet set, String participant) {
        return set.isDated()
                ? dated(set).within(participant, period).stream().map(Spells.Spell::record).toList()
                : transactions.getOrDefault(participant, List.of());
    }
}
