package org.meritrail.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.Json;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Runs;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What runs came to for people, and why. */
@RestController
final class PayoutsApi {

    private static final Set<String> OUTCOMES = Set.of("due", "nothing-due", "withheld");
    private static final Set<String> ORDERS = Set.of("participant", "-participant", "name", "-name", "outcome", "-outcome", "total", "-total");

    private final Runs runs;
    private final Inquiries inquiries;

    PayoutsApi(Runs runs, Inquiries inquiries) {
        this.runs = runs;
        this.inquiries = inquiries;
    }

    /** @param search part of a code or a name @param sort participant, name, outcome or total; a minus in front turns it round */
    @GetMapping("/api/runs/{number}/payouts")
    Paging.Page<PayoutJson> payouts(@PathVariable int number, @RequestParam(defaultValue = "") String search,
                                  @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String sort,
                                  @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Actor me, Texts texts) {
        Paging.of(page, size);
        Choices.check(outcome, OUTCOMES);
        Choices.check(sort, ORDERS);
        runs.run(number).orElseThrow(() -> Problems.unknown(Message.of("problem.run-unknown", String.valueOf(number))));
        inquiries.list(me, number);
        return Paging.of(runs.payouts(number, search, outcome, sort, page, size), payout -> PayoutJson.of(payout, texts));
    }

    /** Codes are whatever the data say, so that they do not stand in the path. */
    @GetMapping("/api/runs/{number}/payout")
    PayoutJson payout(@PathVariable int number, @RequestParam String participant, Actor me, Texts texts) {
        return PayoutJson.of(asked(me, known(number, participant)), texts);
    }

    /** As JSON, or in the reader's language if text/plain is asked for. */
    @GetMapping("/api/runs/{number}/explanation")
    ResponseEntity<byte[]> explanation(@PathVariable int number, @RequestParam String participant,
                                       @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me, Texts texts) {
        return explained(runs.explanation(asked(me, known(number, participant))), accept, texts);
    }

    /** The payouts of a participant in released runs, the newest first; as they were known at a time, if one is given. */
    @GetMapping("/api/payouts")
    List<PayoutJson> payouts(@RequestParam String participant, @RequestParam(name = "known-on", required = false) Instant knownOn, Actor me,
                              Texts texts) {
        inquiries.history(me, participant);
        List<Payout> payouts = knownOn == null ? runs.payoutsOf(participant) : runs.payoutsOf(participant, knownOn);
        return payouts.stream().map(payout -> PayoutJson.of(payout, texts)).toList();
    }

    /** The reader's own. */
    @GetMapping("/api/my/payouts")
    List<PayoutJson> own(Actor me, Texts texts) {
        return ownPayouts(me).stream().map(payout -> PayoutJson.of(payout, texts)).toList();
    }

    @GetMapping("/api/my/payouts/{run}/explanation")
    ResponseEntity<byte[]> ownExplanation(@PathVariable int run, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me,
                                          Texts texts) {
        Payout own = ownPayouts(me).stream().filter(payout -> payout.run() == run).findFirst()
                .orElseThrow(() -> Problems.unknown(Message.of("problem.payout-unknown", String.valueOf(run), me.participant())));
        return explained(runs.explanation(asked(me, own)).withoutOthers(), accept, texts);
    }

    private List<Payout> ownPayouts(Actor me) {
        if (me.participant().isEmpty()) {
            throw Problems.unknown(Message.of("problem.own-code-missing"));
        }
        return runs.payoutsOf(me.participant());
    }

    private ResponseEntity<byte[]> explained(Explanation explanation, String accept, Texts texts) {
        boolean asText = accept.contains(MediaType.TEXT_PLAIN_VALUE);
        String body = asText ? ExplanationText.of(explanation, texts) : Json.of(explanation);
        return ResponseEntity.ok().contentType(asText ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8) : MediaType.APPLICATION_JSON)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    private Payout asked(Actor me, Payout payout) {
        inquiries.explanation(me, payout);
        return payout;
    }

    private Payout known(int run, String participant) {
        return runs.payout(run, participant)
                .orElseThrow(() -> Problems.unknown(Message.of("problem.payout-unknown", String.valueOf(run), participant)));
    }
}
