package org.meritrail.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.meritrail.batch.AdjustmentFile;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.settlement.Adjusted;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.AdjustmentPolicy;
import org.meritrail.settlement.AdjustmentRequest;
import org.meritrail.settlement.Adjustments;
import org.meritrail.web.AdjustmentUploads;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Manual adjustments: asked for by one person, approved by another. */
@RestController
final class AdjustmentsApi {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,30}(\\.\\d{1,10})?");

    /** @param amount decimals with a point @param earningCode null or empty for a component of the plan */
    record RequestJson(String participant, String component, String earningCode, String amount, String currency, String period, String reason,
                       String note) {
    }

    /** @param text in the reader's language */
    record ReasonJson(String code, String text) {
    }

    /** @param version of the policy that pays for the period @param components of the plan, which need no earning code */
    record AllowedJson(int version, List<String> components, List<ReasonJson> reasons) {

        static AllowedJson of(AdjustmentPolicy.Allowed allowed, Texts texts) {
            return new AllowedJson(allowed.version(), allowed.earningCodes().keySet().stream().sorted().toList(),
                    allowed.reasons().stream().map(one -> new ReasonJson(one.code(), one.in(texts))).toList());
        }
    }

    /** @param waiting what a later run has to pay @param missing what payroll needs to know; empty if the run does not have the participant, or is of another period */
    record AdjustedJson(List<AdjustmentJson> paid, List<WaitingJson> waiting) {

        static AdjustedJson of(Adjusted adjusted, Texts texts) {
            return new AdjustedJson(adjusted.paid().stream().map(one -> AdjustmentJson.of(one, texts)).toList(),
                    adjusted.waiting().stream().map(one -> new WaitingJson(AdjustmentJson.of(one.adjustment(), texts), one.missing())).toList());
        }
    }

    record WaitingJson(AdjustmentJson adjustment, List<String> missing) {
    }

    /** @param row as an editor or Excel counts it @param column empty where no single one is to blame */
    record MistakeJson(String file, int row, String column, String value, String text) {
    }

    /** @param note null or empty for none */
    record SeveralJson(List<Integer> numbers, String note) {
    }

    private final Adjustments adjustments;
    private final AdjustmentUploads uploads;
    private final Runs runs;

    AdjustmentsApi(Adjustments adjustments, AdjustmentUploads uploads, Runs runs) {
        this.adjustments = adjustments;
        this.uploads = uploads;
        this.runs = runs;
    }

    /** The newest first; as they were known at a time, if one is given. */
    @GetMapping("/api/adjustments")
    Paging.Page<AdjustmentJson> all(@RequestParam(name = "known-on", required = false) Instant knownOn, @RequestParam(defaultValue = "0") int page,
                                    @RequestParam(defaultValue = "50") int size, Texts texts) {
        List<Adjustment> known = knownOn == null ? adjustments.all() : adjustments.asKnownOn(knownOn);
        return Paging.of(page, size).of(known.stream().map(one -> AdjustmentJson.of(one, texts)).toList());
    }

    /** What may be asked for in a period. */
    @GetMapping("/api/adjustments/reasons")
    AllowedJson allowed(@RequestParam String period, Texts texts) {
        return adjustments.allowedFor(Days.period(period)).map(allowed -> AllowedJson.of(allowed, texts))
                .orElseThrow(() -> Problems.unknown(Message.of("problem.adjustment-no-version", period)));
    }

    /** Somebody else has to approve it. */
    @PostMapping("/api/adjustments")
    @ResponseStatus(HttpStatus.CREATED)
    AdjustmentJson request(@RequestBody RequestJson asked, Actor me, Texts texts) {
        AdjustmentRequest request = new AdjustmentRequest(Given.given(asked.participant(), "participant"), Given.given(asked.component(), "component"),
                asked.earningCode() == null ? "" : asked.earningCode(), amount(Given.given(asked.amount(), "amount")), Given.given(asked.currency(), "currency"),
                Days.period(asked.period()), Given.given(asked.reason(), "reason"), Given.given(asked.note(), "note"));
        return AdjustmentJson.of(Problems.granted(adjustments.request(me, request)), texts);
    }

    /** A CSV file or a workbook, one a row, as a part called {@code file}; with any mistake nothing is asked for and all of them are told. */
    @PostMapping(path = "/api/adjustments/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> file(@RequestParam MultipartFile file, Actor me, Texts texts) {
        AdjustmentFile.Answer answer = Problems.granted(uploads.ask(me, file));
        if (answer.mistakes().isEmpty()) {
            return ResponseEntity.status(HttpStatus.CREATED).body(answer.asked().stream().map(one -> AdjustmentJson.of(one, texts)).toList());
        }
        ProblemDetail details = ProblemDetails.of(HttpStatus.UNPROCESSABLE_CONTENT, Message.of("refused.adjustment-mistakes", answer.mistakes().size()), texts);
        details.setProperty("mistakes", answer.mistakes().stream().map(one -> new MistakeJson(one.file(), one.row(), one.column(), one.value(), one.reason().in(texts))).toList());
        return ProblemDetails.answer(details, HttpHeaders.EMPTY);
    }

    /** All of them, or none. */
    @PostMapping("/api/adjustments/approve")
    List<AdjustmentJson> approve(@RequestBody SeveralJson several, Actor me, Texts texts) {
        List<Integer> numbers = several.numbers() == null ? List.of() : several.numbers();
        if (numbers.isEmpty()) {
            throw Problems.badRequest(Message.of("problem.missing", "numbers"));
        }
        numbers.forEach(this::known);
        return Problems.granted(adjustments.approve(me, numbers, several.note() == null ? "" : several.note())).stream().map(one -> AdjustmentJson.of(one, texts)).toList();
    }

    private static BigDecimal amount(String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw Problems.badRequest(Message.of("problem.amount-wrong", text));
        }
        return new BigDecimal(text);
    }

    @GetMapping("/api/adjustments/{number}")
    AdjustmentJson one(@PathVariable int number, Texts texts) {
        return AdjustmentJson.of(known(number), texts);
    }

    /** Refused to whoever asked for it. */
    @PostMapping("/api/adjustments/{number}/approve")
    AdjustmentJson approve(@PathVariable int number, @RequestBody RunsApi.NoteJson note, Actor me, Texts texts) {
        known(number);
        return AdjustmentJson.of(Problems.granted(adjustments.approve(me, number, note.text())), texts);
    }

    /** Needs a note that says why. */
    @PostMapping("/api/adjustments/{number}/reject")
    AdjustmentJson reject(@PathVariable int number, @RequestBody RunsApi.NoteJson note, Actor me, Texts texts) {
        known(number);
        return AdjustmentJson.of(Problems.granted(adjustments.reject(me, number, note.text())), texts);
    }

    /** Only by whoever asked for it. */
    @PostMapping("/api/adjustments/{number}/withdraw")
    AdjustmentJson withdraw(@PathVariable int number, @RequestBody RunsApi.NoteJson note, Actor me, Texts texts) {
        known(number);
        return AdjustmentJson.of(Problems.granted(adjustments.withdraw(me, number, note.text())), texts);
    }

    /** Asks for a counter-entry to an approved one, which somebody else has to approve; needs a note that says why. */
    @PostMapping("/api/adjustments/{number}/take-back")
    @ResponseStatus(HttpStatus.CREATED)
    AdjustmentJson takeBack(@PathVariable int number, @RequestBody RunsApi.NoteJson note, Actor me, Texts texts) {
        known(number);
        return AdjustmentJson.of(Problems.granted(adjustments.takeBack(me, number, note.text())), texts);
    }

    /** What a run pays, or would pay if it were released now. */
    @GetMapping("/api/runs/{number}/adjustments")
    AdjustedJson ofRun(@PathVariable int number, Texts texts) {
        runs.run(number).orElseThrow(() -> Problems.unknown(Message.of("problem.run-unknown", String.valueOf(number))));
        return AdjustedJson.of(runs.adjusted(number), texts);
    }

    private Adjustment known(int number) {
        return adjustments.adjustment(number).orElseThrow(() -> Problems.unknown(Message.of("problem.adjustment-unknown", String.valueOf(number))));
    }
}
