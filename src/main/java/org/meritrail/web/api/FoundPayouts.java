package org.meritrail.web.api;

import java.util.List;
import org.meritrail.batch.Payout;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.web.AskedPayouts;
import org.springframework.stereotype.Component;

/** Payouts that calls ask for; a call for one that there is not, or that is not the reader's, ends with the reason. */
@Component
final class FoundPayouts {

    private final AskedPayouts asked;

    FoundPayouts(AskedPayouts asked) {
        this.asked = asked;
    }

    Payout of(Actor me, int run, String participant) {
        return asked.of(me, run, participant).orElseThrow(() -> unknown(run, participant));
    }

    /** Those of the reader in released runs. */
    List<Payout> own(Actor me) {
        checkParticipant(me);
        return asked.own(me);
    }

    Payout own(Actor me, int run) {
        checkParticipant(me);
        return asked.own(me, run).orElseThrow(() -> unknown(run, me.participant()));
    }

    /** What a payout is compared with. @param before the run of the other one; null if none is named */
    Payout compared(Actor me, Payout now, Integer before, String participant) {
        return asked.compared(me, now, before, participant)
                .orElseThrow(() -> before == null && participant.equals(now.participant()) ? none(now) : unknown(before == null ? now.run() : before, participant));
    }

    Payout ownBefore(Actor me, Payout now) {
        return asked.ownBefore(me, now).orElseThrow(() -> none(now));
    }

    private static Problem none(Payout now) {
        return Problems.unknown(Message.of("problem.payout-before-none", String.valueOf(now.run()), now.participant()));
    }

    private static void checkParticipant(Actor me) {
        if (me.participant().isEmpty()) {
            throw Problems.unknown(Message.of("problem.own-code-missing"));
        }
    }

    private static Problem unknown(int run, String participant) {
        return Problems.unknown(Message.of("problem.payout-unknown", String.valueOf(run), participant));
    }
}
