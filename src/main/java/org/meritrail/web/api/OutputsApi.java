package org.meritrail.web.api;

import java.util.List;
import java.util.Map;
import org.meritrail.batch.Inquiries;
import org.meritrail.batch.PayrollOutbox;
import org.meritrail.batch.Run;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files of released runs, as they are written into the outbox. */
@RestController
final class OutputsApi {

    record OutputJson(String name, long size, String sha256) {
    }

    private final Runs runs;
    private final PayrollOutbox outbox;
    private final Inquiries inquiries;

    OutputsApi(Runs runs, PayrollOutbox outbox, Inquiries inquiries) {
        this.runs = runs;
        this.outbox = outbox;
        this.inquiries = inquiries;
    }

    @GetMapping("/api/runs/{number}/outputs")
    List<OutputJson> outputs(@PathVariable int number) {
        return files(number).entrySet().stream()
                .map(file -> new OutputJson(file.getKey(), file.getValue().length, Fingerprint.of(file.getValue()).hex())).toList();
    }

    @GetMapping("/api/runs/{number}/outputs/{name}")
    ResponseEntity<byte[]> output(@PathVariable int number, @PathVariable String name, Actor me) {
        Map<String, byte[]> files = files(number);
        byte[] bytes = files.get(name);
        if (files.isEmpty() && runs.run(number).orElseThrow() instanceof Run.Released) {
            throw Problems.of(HttpStatus.GONE, Message.of("problem.outputs-erased", String.valueOf(number)));
        }
        if (bytes == null) {
            throw Problems.unknown(Message.of("problem.output-unknown", String.valueOf(number), name));
        }
        inquiries.output(me, number, name, bytes);
        MediaType type = name.endsWith(".json") ? MediaType.APPLICATION_JSON
                : MediaType.parseMediaType(name.endsWith(".csv") ? "text/csv;charset=UTF-8" : "text/plain;charset=UTF-8");
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(bytes);
    }

    /** None before the run is released. */
    private Map<String, byte[]> files(int number) {
        Run run = runs.run(number).orElseThrow(() -> Problems.unknown(Message.of("problem.run-unknown", String.valueOf(number))));
        return run instanceof Run.Released ? outbox.files(number) : Map.of();
    }
}
