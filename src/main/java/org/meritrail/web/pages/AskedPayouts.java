package org.meritrail.web.pages;

import java.util.List;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.springframework.stereotype.Component;

/** Payouts that pages are asked for, which the ledger tells afterwards. What is not there, or not the reader's, is not found. */
@Component
final class AskedPayouts {

    private final Runs runs;
    private final Inquiries inquiries;

    AskedPayouts(Runs runs, Inquiries inquiries) {
        this.runs = runs;
        this.inquiries = inquiries;
    }

    Payout of(Actor me, int run, String participant) {
        return asked(me, runs.payout(run, participant).orElseThrow(Nothing::new));
    }

    /** The reader's own of a released run. */
    Payout own(Actor me, int run) {
        return asked(me, own(me).stream().filter(payout -> payout.run() == run).findFirst().orElseThrow(Nothing::new));
    }

    /** The reader's own of released runs, the newest first. */
    List<Payout> own(Actor me) {
        return me.participant().isEmpty() ? List.of() : runs.payoutsOf(me.participant());
    }

    private Payout asked(Actor me, Payout payout) {
        inquiries.explanation(me, payout);
        return payout;
    }
}
