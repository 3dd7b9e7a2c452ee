package org.meritrail.web.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.meritrail.batch.Json;
import org.meritrail.batch.Questions;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Texts;
import org.meritrail.simulation.CurveCsv;
import org.meritrail.simulation.CurveText;
import org.meritrail.simulation.PayoutCurve;
import org.meritrail.simulation.WhatIfText;
import org.meritrail.simulation.WhyNotText;
import org.meritrail.web.PayoutQuestions;
import org.meritrail.web.PayoutQuestions.Stretch;
import org.meritrail.web.PayoutQuestions.Subject;
import org.meritrail.web.PayoutQuestions.Supposed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Why not another payout, what would have changed it, and its curve over one input; participants ask about their own. As JSON, in the reader's language if
 * text/plain is asked for, a curve as a table if text/csv is. One question is answered at a time. {@code of} names a line, absent for the whole pay.
 */
@RestController
final class QuestionsApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PayoutQuestions questions;
    private final FoundPayouts payouts;

    QuestionsApi(PayoutQuestions questions, FoundPayouts payouts) {
        this.questions = questions;
        this.payouts = payouts;
    }

    @GetMapping("/api/runs/{number}/why-not")
    ResponseEntity<byte[]> whyNot(@PathVariable int number, @RequestParam String participant, @RequestParam(defaultValue = "") String of,
                                  @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me, Texts texts) {
        return told(questions.whyNot(me, others(me, number, participant), of), WhyNotText::of, accept, texts);
    }

    /**
     * @param input  FILE:ROW:COLUMN as explanations name it; all inputs, each as far as it takes, if absent
     * @param value  that it might hold, as in a data file
     * @param enough evaluations after which no further input is begun, 1,000 at most
     */
    @GetMapping("/api/runs/{number}/what-if")
    ResponseEntity<byte[]> whatIf(@PathVariable int number, @RequestParam String participant, @RequestParam(defaultValue = "") String of,
                                  @RequestParam(defaultValue = "") String input, @RequestParam(defaultValue = "") String value,
                                  @RequestParam(defaultValue = "" + PayoutQuestions.ENOUGH) int enough,
                                  @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me, Texts texts) {
        return told(questions.whatIf(me, others(me, number, participant), of, new Supposed(input, value, enough)), WhatIfText::of, accept, texts);
    }

    /** @param from where the curve begins, as in a data file; @param to where it ends */
    @GetMapping("/api/runs/{number}/curve")
    ResponseEntity<byte[]> curve(@PathVariable int number, @RequestParam String participant, @RequestParam(defaultValue = "") String of, @RequestParam String input,
                                 @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
                                 @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me, Texts texts) {
        return drawn(questions.curve(me, others(me, number, participant), of, new Stretch(input, from, to)), accept, texts);
    }

    @GetMapping("/api/my/payouts/{run}/why-not")
    ResponseEntity<byte[]> myWhyNot(@PathVariable int run, @RequestParam(defaultValue = "") String of,
                                    @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me, Texts texts) {
        return told(questions.whyNot(me, own(me, run), of), WhyNotText::of, accept, texts);
    }

    @GetMapping("/api/my/payouts/{run}/what-if")
    ResponseEntity<byte[]> myWhatIf(@PathVariable int run, @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String input,
                                    @RequestParam(defaultValue = "") String value, @RequestParam(defaultValue = "" + PayoutQuestions.ENOUGH) int enough,
                                    @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me, Texts texts) {
        return told(questions.whatIf(me, own(me, run), of, new Supposed(input, value, enough)), WhatIfText::of, accept, texts);
    }

    @GetMapping("/api/my/payouts/{run}/curve")
    ResponseEntity<byte[]> myCurve(@PathVariable int run, @RequestParam(defaultValue = "") String of, @RequestParam String input,
                                   @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
                                   @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me, Texts texts) {
        return drawn(questions.curve(me, own(me, run), of, new Stretch(input, from, to)), accept, texts);
    }

    private Subject others(Actor me, int run, String participant) {
        return new Subject(payouts.of(me, run, participant), false);
    }

    private Subject own(Actor me, int run) {
        return new Subject(payouts.own(me, run), true);
    }

    private static ResponseEntity<byte[]> drawn(Decision<PayoutCurve> curve, String accept, Texts texts) {
        return accept.contains("text/csv") ? ResponseEntity.ok().contentType(CSV).body(CurveCsv.bytes(answered(curve), texts)) : told(curve, CurveText::of, accept, texts);
    }

    /** A question about a line or an input that there is not is no conflict with anything. */
    private static <T> T answered(Decision<T> decision) {
        return decision.fold(answer -> answer, reason -> {
            throw reason.key().equals(Questions.SENSELESS) ? Problems.badRequest(reason) : Problems.of(reason);
        });
    }

    private static <T> ResponseEntity<byte[]> told(Decision<T> decision, BiFunction<T, Texts, List<String>> text, String accept, Texts texts) {
        T answer = answered(decision);
        return accept.contains(MediaType.TEXT_PLAIN_VALUE) ? Written.text(String.join("\n", text.apply(answer, texts)) + "\n") : Written.json(Json.of(answer));
    }
}
