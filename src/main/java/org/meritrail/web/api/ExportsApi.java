package org.meritrail.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meritrail.batch.Runs;
import org.meritrail.export.PayoutExport;
import org.meritrail.export.RunExport;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What proves runs and payouts to somebody outside. */
@RestController
final class ExportsApi {

    private final Runs runs;
    private final RunExport runExports;
    private final PayoutExport payoutExports;

    ExportsApi(Runs runs, RunExport runExports, PayoutExport payoutExports) {
        this.runs = runs;
        this.runExports = runExports;
        this.payoutExports = payoutExports;
    }

    /** The ledger and everything it names for the run. */
    @GetMapping("/api/runs/{number}/export")
    void run(@PathVariable int number, Actor me, HttpServletResponse response) throws IOException {
        known(number);
        RunExport.Ready ready = Problems.granted(runExports.of(me, number));
        name(response, ready.name());
        ready.write(response.getOutputStream());
    }

    /** One payout, without showing any other. */
    @GetMapping("/api/runs/{number}/payout/export")
    void payout(@PathVariable int number, @RequestParam String participant, Actor me, HttpServletResponse response) throws IOException {
        known(number);
        runs.payout(number, participant).orElseThrow(() -> Problems.unknown(Message.of("problem.payout-unknown", String.valueOf(number), participant)));
        PayoutExport.Ready ready = Problems.granted(payoutExports.of(me, number, participant));
        name(response, ready.name());
        ready.write(response.getOutputStream());
    }

    private void known(int number) {
        runs.run(number).orElseThrow(() -> Problems.unknown(Message.of("problem.run-unknown", String.valueOf(number))));
    }

    private static void name(HttpServletResponse response, String name) {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
    }
}
