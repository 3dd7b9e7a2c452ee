package org.meritrail.web.api;

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
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.settlement.Adjusted;
import org.meritrail.web.pages.ExplanationPage;
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
    private final PlanVersions versions;
    private final FoundPayouts payouts;
    private final Inquiries inquiries;
    private final ExplanationPage page;

    PayoutsApi(Runs runs, PlanVersions versions, FoundPayouts payouts, Inquiries inquiries, ExplanationPage page) {
        this.runs = runs;
        this.versions = versions;
        this.payouts = payouts;
        this.inquiries = inquiries;
        this.page = page;
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
        Adjusted adjusted = runs.adjusted(number);
        return Paging.of(runs.payouts(number, search, outcome, sort, page, size), payout -> PayoutJson.of(payout, adjusted, texts));
    }

    /** Codes are whatever the data say, so that they do not stand in the path. */
    @GetMapping("/api/runs/{number}/payout")
    PayoutJson payout(@PathVariable int number, @RequestParam String participant, Actor me, Texts texts) {
        return PayoutJson.of(payouts.of(me, number, participant), runs.adjusted(number), texts).by(PolicyJson.of(applied(number), texts));
    }

    /** As JSON, or in the reader's language, with who approved the policy, if text/plain or text/html is asked for. */
    @GetMapping(path = "/api/runs/{number}/explanation", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<byte[]> explanation(@PathVariable int number, @RequestParam String participant,
                                       @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me, Texts texts) {
        return explained(runs.explanation(payouts.of(me, number, participant)), number, accept, texts);
    }

    /** The payouts of a participant in released runs, the newest first; as they were known at a time, if one is given. */
    @GetMapping("/api/payouts")
    List<PayoutJson> payouts(@RequestParam String participant, @RequestParam(name = "known-on", required = false) Instant knownOn, Actor me,
                              Texts texts) {
        inquiries.history(me, participant);
        List<Payout> known = knownOn == null ? runs.payoutsOf(participant) : runs.payoutsOf(participant, knownOn);
        return known.stream().map(payout -> PayoutJson.of(payout, runs.adjusted(payout.run()), texts).by(PolicyJson.of(applied(payout.run()), texts))).toList();
    }

    /** The reader's own. */
    @GetMapping("/api/my/payouts")
    List<PayoutJson> own(Actor me, Texts texts) {
        return payouts.own(me).stream().map(payout -> PayoutJson.own(payout, runs.adjusted(payout.run()), texts).by(PolicyJson.of(applied(payout.run()), texts)))
                .toList();
    }

    @GetMapping(path = "/api/my/payouts/{run}/explanation", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<byte[]> ownExplanation(@PathVariable int run, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me,
                                          Texts texts) {
        return explained(runs.explanation(payouts.own(me, run)).withoutOthers(), run, accept, texts);
    }

    /** The JSON is what is stored, and is compared when a run is worked out again; text and HTML end in who approved the policy. */
    private ResponseEntity<byte[]> explained(Explanation explanation, int run, String accept, Texts texts) {
        return accept.contains(MediaType.TEXT_HTML_VALUE) ? Written.page(page.of(explanation, applied(run), texts))
                : accept.contains(MediaType.TEXT_PLAIN_VALUE) ? Written.text(ExplanationText.of(explanation, texts) + PolicyJson.text(applied(run), texts))
                : Written.json(Json.of(explanation));
    }

    private PlanVersion applied(int run) {
        return runs.run(run).flatMap(found -> versions.version(found.order().version())).orElseThrow();
    }
}
