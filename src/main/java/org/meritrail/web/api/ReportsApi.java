package org.meritrail.web.api;

import java.util.List;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.Run;
import org.meritrail.batch.RunReport;
import org.meritrail.batch.RunReports;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.web.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What runs mean for a round of appraisals, as files in the reader's language: raises, sums and gaps in pay, and the calibration sheet. */
@RestController
final class ReportsApi {

    /** @param kind merit, appraisal or calibrations */
    record ReportJson(String kind, String name, long size, String sha256) {
    }

    private final Runs runs;
    private final RunReports reports;
    private final Inquiries inquiries;

    ReportsApi(Runs runs, RunReports reports, Inquiries inquiries) {
        this.runs = runs;
        this.reports = reports;
        this.inquiries = inquiries;
    }

    /** None before the run is calculated; else those that its policy names what they need for. */
    @GetMapping("/api/runs/{number}/reports")
    List<ReportJson> reports(@PathVariable int number, Texts texts) {
        return reports.of(known(number), texts).stream()
                .map(report -> new ReportJson(report.kind(), report.name(), reports.bytes(report, texts).length, report.sha256().hex())).toList();
    }

    @GetMapping("/api/runs/{number}/reports/{name}")
    ResponseEntity<byte[]> report(@PathVariable int number, @PathVariable String name, Actor me, Texts texts) {
        RunReport report = reports.of(known(number), texts).stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> Problems.unknown(Message.of("problem.output-unknown", String.valueOf(number), name)));
        byte[] bytes = reports.bytes(report, texts);
        inquiries.output(me, number, name, bytes);
        return new Download(name, bytes).answer();
    }

    private Run known(int number) {
        return runs.run(number).orElseThrow(() -> Problems.unknown(Message.of("problem.run-unknown", String.valueOf(number))));
    }
}
