package org.meritrail.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.plan.Effective;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.web.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Versions of the policy, their files, and the steps people take with them. */
@RestController
final class VersionsApi {

    private final PlanVersions versions;

    VersionsApi(PlanVersions versions) {
        this.versions = versions;
    }

    /** @param effectiveTo null for no end */
    record Submission(LocalDate effectiveFrom, LocalDate effectiveTo, String note) {
    }

    record Remark(String note) {

        private static String of(Remark remark) {
            return remark == null ? "" : text(remark.note);
        }
    }

    /** The newest first, as they were known at a time, or are now. */
    @GetMapping("/api/versions")
    Paged<VersionJson> versions(@RequestParam(name = "known-on", required = false) Instant knownOn,
                                @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        List<PlanVersion> known = knownOn == null ? versions.all() : versions.asKnownOn(knownOn);
        return Paged.of(known, page, size, VersionJson::of);
    }

    @GetMapping("/api/versions/{number}")
    VersionJson version(@PathVariable int number) {
        return VersionJson.of(existing(number));
    }

    /** The stored bytes of one file. */
    @GetMapping("/api/versions/{number}/files/{*path}")
    ResponseEntity<byte[]> file(@PathVariable int number, @PathVariable String path) {
        String name = path.substring(1);
        byte[] bytes = versions.file(existing(number), name).orElseThrow(() -> Problems.unknown(Message.of("problem.no-file", number, name)));
        return new Download(name.substring(name.lastIndexOf('/') + 1), bytes).answer();
    }

    @PostMapping("/api/versions/{number}/submit")
    VersionJson submit(Actor me, @PathVariable int number, @RequestBody Submission submission) {
        existing(number);
        Effective days = new Effective(submission.effectiveFrom(), submission.effectiveTo());
        return VersionJson.of(Problems.granted(versions.submit(me, number, days, text(submission.note()))));
    }

    @PostMapping("/api/versions/{number}/approve")
    VersionJson approve(Actor me, @PathVariable int number, @RequestBody(required = false) Remark remark) {
        existing(number);
        return VersionJson.of(Problems.granted(versions.approve(me, number, Remark.of(remark))));
    }

    @PostMapping("/api/versions/{number}/retire")
    VersionJson retire(Actor me, @PathVariable int number, @RequestBody(required = false) Remark remark) {
        existing(number);
        return VersionJson.of(Problems.granted(versions.retire(me, number, Remark.of(remark))));
    }

    private PlanVersion existing(int number) {
        return versions.version(number).orElseThrow(() -> Problems.unknown(Message.of("refused.version.unknown", number)));
    }

    private static String text(String note) {
        return Optional.ofNullable(note).orElse("").strip();
    }
}
