package org.meritrail.web.api;

import org.meritrail.batch.Json;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Runs;
import org.meritrail.explanation.difference.DifferenceText;
import org.meritrail.explanation.difference.ExplanationDifference;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a payout is another one than that of another run or of somebody else. */
@RestController
final class PayoutDifferencesApi {

    private final Runs runs;
    private final FoundPayouts payouts;

    PayoutDifferencesApi(Runs runs, FoundPayouts payouts) {
        this.runs = runs;
        this.payouts = payouts;
    }

    /**
     * As JSON, or in the reader's language if text/plain is asked for.
     *
     * @param before            the run of the payout that it is compared with; if absent, the same one for somebody else, and the last released one before for the same participant
     * @param beforeParticipant whose payout that is; the same participant's if absent
     */
    @GetMapping("/api/runs/{number}/difference")
    ResponseEntity<byte[]> difference(@PathVariable int number, @RequestParam String participant, @RequestParam(required = false) Integer before,
                                      @RequestParam(name = "before-participant", required = false) String beforeParticipant,
                                      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me, Texts texts) {
        Payout now = payouts.of(me, number, participant);
        Payout compared = payouts.compared(me, now, before, beforeParticipant == null ? participant : beforeParticipant);
        return told(ExplanationDifference.between(runs.explanation(compared), runs.explanation(now)), accept, texts);
    }

    /**
     * Of two of the reader's own: steps that others' results go into are one cause each.
     *
     * @param before the run of the one that it is compared with; the last released one before if absent
     */
    @GetMapping("/api/my/payouts/{run}/difference")
    ResponseEntity<byte[]> own(@PathVariable int run, @RequestParam(required = false) Integer before, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
                               Actor me, Texts texts) {
        Payout now = payouts.own(me, run);
        Payout compared = before == null ? payouts.ownBefore(me, now) : payouts.own(me, before);
        return told(ExplanationDifference.between(runs.explanation(compared).withoutOthers(), runs.explanation(now).withoutOthers()), accept, texts);
    }

    private static ResponseEntity<byte[]> told(ExplanationDifference difference, String accept, Texts texts) {
        return accept.contains(MediaType.TEXT_PLAIN_VALUE) ? Written.text(String.join("\n", DifferenceText.of(difference, texts)) + "\n") : Written.json(Json.of(difference));
    }
}
