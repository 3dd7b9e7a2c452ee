package org.meritrail.batch;

import java.util.Comparator;
import org.meritrail.explanation.Fact;
import org.meritrail.kernel.Period;
import org.meritrail.vocabulary.Earlier;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;

/**
 * What a line that later periods take over came to for one record, as it stands in JSON.
 *
 * @param period      name of the period it was worked out for
 * @param set         the record's
 * @param participant whom the record belongs to; empty for records above the participants
 * @param mistake     true if it is missing because the policy is at fault; null for everything else
 */
record CarriedLine(String period, String line, String set, String record, String participant, Fact result, Boolean mistake) {

    static final Comparator<CarriedLine> ORDER = Comparator.comparing(CarriedLine::set).thenComparing(CarriedLine::participant)
            .thenComparing(CarriedLine::record).thenComparing(CarriedLine::line);

    static CarriedLine of(Earlier.Entry entry) {
        int end = entry.record().lastIndexOf('\n');
        boolean mistake = entry.result() instanceof Result.Missing missing && !missing.absent();
        return new CarriedLine(entry.period().name(), entry.line(), entry.set(), entry.record().substring(0, end), entry.record().substring(end + 1),
                Fact.of(entry.result()), mistake ? true : null);
    }

    Earlier.Entry entry() {
        return new Earlier.Entry(Period.parse(period), line, set, Scope.key(record, participant), result.result(mistake == null));
    }
}
