package org.meritrail.web;

import java.util.List;
import java.util.Optional;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.springframework.stereotype.Component;

/** Payouts that somebody asks for, which the ledger tells afterwards. One that is not the reader's is as one that is not there. */
@Component
public final class AskedPayouts {

    private final Runs runs;
    private final Inquiries inquiries;

    AskedPayouts(Runs runs, Inquiries inquiries) {
        this.runs = runs;
        this.inquiries = inquiries;
    }

    public Optional<Payout> of(Actor me, int run, String participant) {
        return asked(me, runs.payout(run, participant));
    }

    /**
     * What a payout is compared with.
     *
     * @param before the run of the other one; if null, the same one for somebody else, and the last released one before for the same participant
     */
    public Optional<Payout> compared(Actor me, Payout now, Integer before, String participant) {
        if (before != null) {
            return of(me, before, participant);
        }
        return participant.equals(now.participant()) ? asked(me, earlier(runs.payoutsOf(participant), now)) : of(me, now.run(), participant);
    }

    /** The reader's own of a released run. */
    public Optional<Payout> own(Actor me, int run) {
        return asked(me, own(me).stream().filter(payout -> payout.run() == run).findFirst());
    }

    /** The reader's own of the last released run before that of another payout. */
    public Optional<Payout> ownBefore(Actor me, Payout now) {
        return asked(me, earlier(own(me), now));
    }

    /** The reader's own of released runs, the newest first; none for whoever is no participant. A list of them leaves no trace. */
    public List<Payout> own(Actor me) {
        return me.participant().isEmpty() ? List.of() : runs.payoutsOf(me.participant());
    }

    private static Optional<Payout> earlier(List<Payout> newestFirst, Payout now) {
        return newestFirst.stream().filter(payout -> payout.run() < now.run()).findFirst();
    }

    private Optional<Payout> asked(Actor me, Optional<Payout> payout) {
        payout.ifPresent(found -> inquiries.explanation(me, found));
        return payout;
    }
}
