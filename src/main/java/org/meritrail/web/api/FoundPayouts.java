package org.meritrail.web.api;

import java.util.List;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.springframework.stereotype.Component;

/** Payouts that calls ask for; a call for one that there is not, or that is not the reader's, ends with the reason. */
@Component
final class FoundPayouts {

    private final Runs runs;

    FoundPayouts(Runs runs) {
        this.runs = runs;
    }

    Payout of(int run, String participant) {
        return runs.payout(run, participant).orElseThrow(() -> unknown(run, participant));
    }

    /** Those of the reader in released runs. */
    List<Payout> own(Actor me) {
        if (me.participant().isEmpty()) {
            throw Problems.unknown(Message.of("problem.own-code-missing"));
        }
        return runs.payoutsOf(me.participant());
    }

    Payout own(Actor me, int run) {
        return own(me).stream().filter(payout -> payout.run() == run).findFirst().orElseThrow(() -> unknown(run, me.participant()));
    }

    private static Problem unknown(int run, String participant) {
        return Problems.unknown(Message.of("problem.payout-unknown", String.valueOf(run), participant));
    }
}
