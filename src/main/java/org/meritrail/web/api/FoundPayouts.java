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

    /** Somebody's of the last released run before that of a payout of theirs. */
    Payout before(Actor me, Payout now) {
        return asked.before(me, now, now.participant()).orElseThrow(() -> none(now));
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
