package org.meritrail.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.kernel.Period;

/** What released runs owe somebody whom payroll could not pay, since something of theirs was missing. */
public final class Owing {

    private final RunRecords runs;
    private final PayoutRecords payouts;
    private final Claims claims;

    public Owing(Runs.Records records) {
        this.runs = records.runs();
        this.payouts = records.payouts();
        this.claims = new Claims(records);
    }

    /** The number of such a run; empty if payroll has got all that is due. Of each period the run counts that said it last. */
    public Optional<Integer> to(String participant) {
        Map<Integer, Run.Order> released = new HashMap<>();
        runs.histories().stream().filter(history -> history.has(RunStep.RELEASED)).forEach(history -> released.put(history.order().number(), history.order()));
        Set<Period> said = new HashSet<>();
        return payouts.of(participant).stream().filter(payout -> released.containsKey(payout.run()) && !payout.outcome().equals("withheld"))
                .filter(payout -> said.add(released.get(payout.run()).period())).filter(payout -> claims.isUnpaid(released.get(payout.run()), payout))
                .map(Payout::run).findFirst();
    }
}
