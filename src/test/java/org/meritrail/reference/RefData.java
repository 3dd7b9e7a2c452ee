package org.meritrail.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The data of one period, 2026-Q3. */
record RefData(List<RefRecord> records, List<Rate> rates) {

    static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    static final LocalDate TO = LocalDate.of(2026, 9, 30);

    private static final Comparator<RefRecord> EARLIER_FIRST = Comparator.comparing(RefRecord::date).thenComparing(RefRecord::id);

    /** @param factor an amount in the first currency times this is one in the second */
    record Rate(LocalDate date, String from, String to, BigFraction factor) {
    }

    Stream<RefRecord> of(String set) {
        return records.stream().filter(record -> record.set().equals(set));
    }

    /** By date, then by id. */
    List<RefRecord> below(RefRecord owner, String set) {
        return of(set).filter(record -> record.upTo(owner.set()).filter(owner::equals).isPresent()).sorted(EARLIER_FIRST).toList();
    }

    /** Those of the same owner that come before a record, and the record itself. */
    List<RefRecord> upTo(RefRecord record) {
        List<RefRecord> all = below(record.owner(), record.set());
        return all.subList(0, all.indexOf(record) + 1);
    }

    /** The latest on or before a day. */
    Optional<BigFraction> rate(String from, String to, LocalDate day) {
        return rates.stream().filter(rate -> rate.from().equals(from) && rate.to().equals(to) && !rate.date().isAfter(day))
                .max(Comparator.comparing(Rate::date)).map(Rate::factor);
    }
}
