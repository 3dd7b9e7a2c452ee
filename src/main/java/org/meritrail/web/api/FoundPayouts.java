package org.meritrail.web.api;

import java.util.List;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.springframework.stereotype.Component;

/** Payouts that calls ask for, which the ledger tells afterwards; a call for one that there is not, or that is not the reader's, ends with the reason. */
@Component
final class FoundPayouts {

    private final Runs runs;
    private final Inquiries inquiries;

    FoundPayouts(Runs runs, Inquiries inquiries) {
        this.runs = runs;
        this.inquiries = inquiries;
    }

    Payout of(Actor me, int run, String participant) {
        return asked(me, runs.payout(run, participant).orElseThrow(() -> unknown(run, participant)));
    }

    private Payout asked(Actor me, Payout payout) {
        inquiries.explanation(me, payout);
        return payout;
    }

    /** Those of the reader in released runs. */
    List<Payout> own(Actor me) {
        if (me.participant().isEmpty()) {
            throw Problems.unknown(Message.of("problem.own-code-missing"));
        }
        return runs.payoutsOf(me.participant());
    }

    Payout own(Actor me, int run) {
        return asked(me, own(me).stream().filter(payout -> payout.run() == run).findFirst().orElseThrow(() -> unknown(run, me.participant())));
    }

    private static Problem unknown(int run, String participant) {
        return Problems.unknown(Message.of("problem.payout-unknown", String.valueOf(run), participant));
    }
}
