package org.meritrail.simulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.Saying;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.vocabulary.Earlier;
import org.meritrail.vocabulary.Result;

/**
 * Who is asked about, and what holds for them.
 *
 * @param earlier     what lines that are carried came to in earlier periods, as it was paid
 * @param participant id of a participant in the data
 * @param own         whether they ask themselves, so that no answer may tell what others came to: nothing is changed that others' results depend on, and no
 *                    value is taken from others' records
 */
public record Situation(Policy policy, Received received, Period period, List<Earlier.Entry> earlier, String participant, boolean own) {

    /** For whoever may see everybody's pay. */
    public Situation(Policy policy, Received received, Period period, List<Earlier.Entry> earlier, String participant) {
        this(policy, received, period, earlier, participant, false);
    }

    /**
     * Whether the whole pay comes to that as things are; so it does where nothing is paid at all.
     *
     * @param standing due, nothing-due or withheld
     * @param total    null unless pay is due
     */
    public boolean comesTo(String standing, BigDecimal total) {
        return Aim.PAY.words(policy.plan()).stream().allMatch(Set::isEmpty) || new Tries(this, Aim.PAY).base().isPay(standing, total);
    }

    Fact told(Result result) {
        Fact fact = Fact.of(result);
        return own ? fact.withoutOthers(participant) : fact;
    }

    Saying told(Message message) {
        Saying saying = Saying.of(message);
        return own ? saying.withoutOthers(participant) : saying;
    }
}
