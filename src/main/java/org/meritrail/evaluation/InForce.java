package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Period;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Value;

/** What a dated data set says of participants at the end of their time within a period. */
public final class InForce {

    private final Spells spells;
    private final Period period;

    public InForce(Received received, DataSet set, Period period) {
        this.spells = new Spells(received.records(set));
        this.period = period;
    }

    /** What stands in the last row in force within the period, while the participant is employed, that says anything in the column. */
    public Optional<Value> last(InputRecord participant, String column) {
        return spells.stating(column, participant.id(), employed(participant)).stream().reduce((earlier, later) -> later)
                .flatMap(spell -> spell.record().field(column));
    }

    /** The whole period for those not employed within it at all: pay of theirs may have to be recovered. */
    private Period employed(InputRecord participant) {
        LocalDate left = Spells.day(participant, "left").orElse(null);
        boolean anyDay = period.overlaps(Spells.day(participant, "hired").orElseThrow(), left);
        return anyDay ? Spells.employed(participant, period) : period;
    }
}
