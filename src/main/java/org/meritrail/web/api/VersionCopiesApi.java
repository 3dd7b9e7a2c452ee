package org.meritrail.web.api;

import java.util.Optional;
import org.meritrail.analysis.examples.CoverageReport;
import org.meritrail.authoring.difference.DifferenceJson;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.web.MarkedWorkbooks;
import org.meritrail.web.VersionMeanings;
import org.meritrail.web.VersionMeanings.Compared;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What versions mean beside each other and to their examples, and copies of their workbooks with that marked, in the reader's language. */
@RestController
final class VersionCopiesApi {

    private final PlanVersions versions;
    private final VersionMeanings meanings;
    private final MarkedWorkbooks marked;

    VersionCopiesApi(PlanVersions versions, VersionMeanings meanings, MarkedWorkbooks marked) {
        this.versions = versions;
        this.meanings = meanings;
        this.marked = marked;
    }

    /** @param with number of the version before */
    record DifferenceOf(int version, int with, DifferenceJson difference) {
    }

    @GetMapping("/api/versions/{number}/annotated/{*path}")
    ResponseEntity<byte[]> annotated(@PathVariable int number, @PathVariable String path, Texts texts) {
        return Problems.found(marked.findings(existing(number), path.substring(1), texts)).answer();
    }

    /** @param with without it, of the versions made before the one approved last or, without any, the newest */
    @GetMapping("/api/versions/{number}/difference")
    DifferenceOf difference(@PathVariable int number, @RequestParam(required = false) Integer with, Texts texts) {
        Compared compared = compared(number, with);
        PlanVersion before = compared.before();
        return new DifferenceOf(number, before.number(),
                DifferenceJson.of(compared.differences(), before.bytes().policy(), compared.after().bytes().policy(), texts));
    }

    /** A workbook of the version with its differences marked. */
    @GetMapping("/api/versions/{number}/difference/{*path}")
    ResponseEntity<byte[]> difference(@PathVariable int number, @PathVariable String path, @RequestParam(required = false) Integer with, Texts texts) {
        return Problems.found(marked.differences(compared(number, with), path.substring(1), texts)).answer();
    }

    @GetMapping("/api/versions/{number}/coverage")
    CoverageReport coverage(@PathVariable int number, Texts texts) {
        return Problems.found(meanings.coverage(existing(number), texts));
    }

    /** A workbook with proposed cases for what its examples do not reach. */
    @GetMapping("/api/versions/{number}/proposals/{*path}")
    ResponseEntity<byte[]> proposals(@PathVariable int number, @PathVariable String path, Texts texts) {
        return Problems.found(marked.proposals(existing(number), path.substring(1), texts)).answer();
    }

    private Compared compared(int number, Integer with) {
        return Problems.found(meanings.compare(existing(number), Optional.ofNullable(with)));
    }

    private PlanVersion existing(int number) {
        return versions.version(number).orElseThrow(() -> Problems.unknown(Message.of("refused.version.unknown", number)));
    }
}
