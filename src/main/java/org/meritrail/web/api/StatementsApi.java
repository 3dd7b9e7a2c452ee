package org.meritrail.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.Json;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Run;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.statement.Statement;
import org.meritrail.statement.StatementPage;
import org.meritrail.statement.StatementText;
import org.meritrail.web.PackedStatements;
import org.meritrail.web.ToldStatements;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people are told for a period: as JSON, or in the reader's language if text/plain or text/html is asked for. */
@RestController
final class StatementsApi {

    private static final String ZIP = "application/zip";

    private final Runs runs;
    private final FoundPayouts payouts;
    private final ToldStatements statements;
    private final PackedStatements packed;
    private final Inquiries inquiries;

    StatementsApi(Runs runs, FoundPayouts payouts, ToldStatements statements, PackedStatements packed, Inquiries inquiries) {
        this.runs = runs;
        this.inquiries = inquiries;
        this.payouts = payouts;
        this.statements = statements;
        this.packed = packed;
    }

    @GetMapping(path = "/api/runs/{number}/statement", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<byte[]> statement(@PathVariable int number, @RequestParam String participant,
                                     @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me, Texts texts) {
        return told(payouts.of(me, number, participant), accept, texts);
    }

    /** The reader's own, of a released run. */
    @GetMapping(path = "/api/my/payouts/{run}/statement", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<byte[]> ownStatement(@PathVariable int run, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Actor me, Texts texts) {
        return told(payouts.own(me, run), accept, texts);
    }

    /** Everybody's, each as a page in every language and as JSON. */
    @GetMapping("/api/runs/{number}/statements")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    void statements(@PathVariable int number, Actor me, HttpServletResponse response) throws IOException {
        Run run = runs.run(number).orElseThrow(() -> Problems.unknown(Message.of("problem.run-unknown", String.valueOf(number))));
        if (run.calculation().isEmpty()) {
            throw Problems.of(Message.of("refused.run-not-calculated", String.valueOf(number)));
        }
        String name = "statements-" + run.order().period().name() + "-run-" + number + ".zip";
        inquiries.statements(me, number);
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
        packed.write(number, response.getOutputStream());
    }

    private ResponseEntity<byte[]> told(Payout payout, String accept, Texts texts) {
        Statement statement = statements.of(payout);
        return accept.contains(MediaType.TEXT_HTML_VALUE) ? Written.page(StatementPage.of(statement, texts))
                : accept.contains(MediaType.TEXT_PLAIN_VALUE) ? Written.text(StatementText.of(statement, texts)) : Written.json(Json.of(statement));
    }
}
