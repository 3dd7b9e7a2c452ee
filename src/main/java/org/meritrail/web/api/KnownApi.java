package org.meritrail.web.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.Json;
import org.meritrail.batch.Known;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.settlement.Adjusted;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.statement.Statement;
import org.meritrail.statement.StatementPage;
import org.meritrail.statement.StatementText;
import org.meritrail.web.Moments;
import org.meritrail.web.ToldStatements;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was known at a time about somebody's pay for a period. */
@RestController
final class KnownApi {

    /** What payroll got. @param period that it is paid for @param kind new, true-up, recovery or adjustment */
    record LineJson(String key, int run, String period, String component, String earningCode, String amount, String currency, LocalDate payDate, String kind) {

        static LineJson of(PayrollLine line) {
            return new LineJson(line.key(), line.run(), line.period(), line.component(), line.earningCode(), Money.of(line.amount()), line.currency(),
                    line.payDate(), line.kind().key());
        }
    }

    /**
     * @param from        first day of the period: when it was earned
     * @param knownOn     when it was recorded at the latest
     * @param run         the last run that was released by then, in its state of then; null if there was none
     * @param payout      of that run; null if there was none
     * @param paid        what payroll had got by then, by currency
     * @param adjustments in the state of then
     */
    record KnownJson(String participant, String period, LocalDate from, LocalDate to, Instant knownOn, RunJson run, PayoutJson payout,
                     SortedMap<String, String> paid, List<LineJson> lines, List<AdjustmentJson> adjustments) {

        /** Without the run and who did what. */
        static KnownJson own(Known known, Adjusted adjusted, Texts texts) {
            return new KnownJson(known.participant(), known.period().name(), known.period().from(), known.period().to(), known.on(), null,
                    known.payout() == null ? null : PayoutJson.own(known.payout(), adjusted, texts), Money.of(known.paid()),
                    known.lines().stream().map(LineJson::of).toList(), known.adjustments().stream().map(one -> AdjustmentJson.of(one, texts).withoutSteps()).toList());
        }

        static KnownJson of(Known known, Adjusted adjusted, Texts texts) {
            return new KnownJson(known.participant(), known.period().name(), known.period().from(), known.period().to(), known.on(),
                    known.run() == null ? null : RunJson.of(known.run(), null, texts),
                    known.payout() == null ? null : PayoutJson.of(known.payout(), adjusted, texts), Money.of(known.paid()),
                    known.lines().stream().map(LineJson::of).toList(), known.adjustments().stream().map(one -> AdjustmentJson.of(one, texts)).toList());
        }
    }

    private final Runs runs;
    private final Inquiries inquiries;
    private final Clock clock;

    KnownApi(Runs runs, Inquiries inquiries, Clock clock) {
        this.runs = runs;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    /** @param on a moment, or a day for its end in UTC */
    @GetMapping("/api/known")
    KnownJson known(@RequestParam String participant, @RequestParam String period, @RequestParam String on, Actor me, Texts texts) {
        Known known = of(me, participant, period, on);
        return KnownJson.of(known, adjusted(known), texts);
    }

    /** The reader's own. */
    @GetMapping("/api/my/known")
    KnownJson own(@RequestParam String period, @RequestParam String on, Actor me, Texts texts) {
        Known known = own(me, period, on);
        return KnownJson.own(known, adjusted(known), texts);
    }

    private Adjusted adjusted(Known known) {
        return known.run() == null ? Adjusted.NONE : runs.adjusted(known.run().number());
    }

    /** The statement of then: as JSON, or in the reader's language if text/plain or text/html is asked for. */
    @GetMapping(path = "/api/known/statement", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<byte[]> statement(@RequestParam String participant, @RequestParam String period, @RequestParam String on,
                                     @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me,
                                     Texts texts) {
        return statement(of(me, participant, period, on), accept, texts);
    }

    @GetMapping(path = "/api/my/known/statement", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<byte[]> ownStatement(@RequestParam String period, @RequestParam String on, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
                                        Actor me, Texts texts) {
        return statement(own(me, period, on), accept, texts);
    }

    private ResponseEntity<byte[]> statement(Known known, String accept, Texts texts) {
        if (known.payout() == null) {
            throw nothing(known);
        }
        Statement statement = ToldStatements.of(runs.explanation(known.payout()), known.own().adjustments());
        return accept.contains(MediaType.TEXT_HTML_VALUE) ? Written.page(StatementPage.of(statement, texts))
                : accept.contains(MediaType.TEXT_PLAIN_VALUE) ? Written.text(StatementText.of(statement, texts)) : Written.json(Json.of(statement));
    }

    private Known of(Actor me, String participant, String period, String on) {
        Instant time = Moments.read(on, clock.instant()).fold(Function.identity(), wrong -> {
            throw Problems.badRequest(wrong);
        });
        Known known = runs.known(participant, Days.period(period), time);
        if (known.isNothing()) {
            throw nothing(known);
        }
        inquiries.history(me, participant);
        return known;
    }

    private Known own(Actor me, String period, String on) {
        if (me.participant().isEmpty()) {
            throw Problems.unknown(Message.of("problem.own-code-missing"));
        }
        Known known = of(me, me.participant(), period, on).own();
        if (known.isNothing()) {
            throw nothing(known);
        }
        return known;
    }

    private static Problem nothing(Known known) {
        return Problems.unknown(Message.of("problem.nothing-known", known.participant(), known.period().name(), known.on()));
    }
}
