package org.meritrail.simulation;

import java.util.List;
import org.meritrail.explanation.Fact;
import org.meritrail.vocabulary.Value;

/**
 * What would have changed a participant's pay, or what one line came to: for each field that had a part in it, the smallest change that
 * makes another row of a table hold, or a gate, a limit or a word come out otherwise. Found by evaluating; docs/simulation.md says what
 * it can miss. The JSON form is published as {@code docs/schemas/what-if-1.json}.
 *
 * @param schema      {@value #SCHEMA}
 * @param policy      fingerprint of the policy
 * @param of          the line that is asked about; null for the whole pay
 * @param standing    due, nothing-due or withheld as things are; null where a line is asked about
 * @param result      the total or what the line came to, as things are
 * @param changes     the smallest first, in proportion to what was there; words last
 * @param fields      how many were tried
 * @param untried     how many were not, since there had been evaluations enough
 * @param undisclosed how many were not, since others' results depend on them and the participant asks themselves
 * @param evaluations how many it took
 */
public record WhatIf(String schema, String participant, String name, String period, String policy, String of, String standing, Fact result,
                     List<Change> changes, int fields, int untried, int undisclosed, int evaluations) {

    public static final String SCHEMA = "meritrail/what-if/1";
    /** After this many evaluations no further field is begun. */
    public static final int ENOUGH = 1000;

    /**
     * All fields, both ways.
     *
     * @param of     name of the line that is asked about; empty for the whole pay
     * @param enough evaluations after which no further field is begun
     * @throws UnableToSimulate if the participant or the line is not there, or no evaluation is allowed
     */
    public static WhatIf of(Situation situation, String of, int enough) {
        if (enough < 1) {
            throw new UnableToSimulate("simulation.too-few", enough);
        }
        Asking asking = new Asking(situation, of);
        return asking.about(asking.inTurns(), enough);
    }

    /** The same for one field. */
    public static WhatIf of(Situation situation, String of, Place place) {
        Asking asking = new Asking(situation, of);
        return asking.about(List.of(asking.at(place)), ENOUGH);
    }

    /**
     * What comes out with a given value.
     *
     * @param written as it would be in a data file
     * @throws UnableToSimulate also if it is no value of the field's type
     */
    public static WhatIf of(Situation situation, String of, Place place, String written) {
        Asking asking = new Asking(situation, of);
        Field field = asking.at(place);
        Value value = Written.read(written, field);
        Came came = asking.tries().with(field, value);
        return asking.told(List.of(Change.of(field, value, asking.tries().base(), came, asking.tries().base(), situation)), 1, 0);
    }
}
