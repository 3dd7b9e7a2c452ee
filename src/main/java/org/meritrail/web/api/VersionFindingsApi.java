package org.meritrail.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.plan.Signature;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is found in a version, and who signed for what could not be checked. */
@RestController
final class VersionFindingsApi {

    private final PlanVersions versions;

    VersionFindingsApi(PlanVersions versions) {
        this.versions = versions;
    }

    /**
     * @param id     what is signed: code and place
     * @param signed null unless it needed a signature and got one
     */
    record Found(String id, FindingJson finding, SignatureJson signed) {
    }

    record SignatureJson(String who, Instant at, String note) {
    }

    /** @param findings their ids @param note what was looked at */
    record Signing(List<String> findings, String note) {
    }

    @GetMapping("/api/versions/{number}/findings")
    List<Found> findings(@PathVariable int number, Texts texts) {
        PlanVersion version = existing(number);
        List<Signature> signatures = versions.signatures(number);
        return versions.findings(version).stream().map(finding -> new Found(Signature.finding(finding), FindingJson.of(finding, texts),
                signed(Signature.finding(finding), signatures))).toList();
    }

    @PostMapping("/api/versions/{number}/signatures")
    List<Found> sign(Actor me, @PathVariable int number, @RequestBody Signing signing, Texts texts) {
        existing(number);
        Given.given(signing.findings(), "findings").forEach(one -> Given.given(one, "findings"));
        Problems.granted(versions.sign(me, number, new TreeSet<>(signing.findings()), Given.given(signing.note(), "note").strip()));
        return findings(number, texts);
    }

    private static SignatureJson signed(String finding, List<Signature> signatures) {
        Optional<Signature> given = signatures.stream().filter(signature -> signature.finding().equals(finding)).findFirst();
        return given.map(signature -> new SignatureJson(signature.entry().who(), signature.entry().at(), signature.entry().note())).orElse(null);
    }

    private PlanVersion existing(int number) {
        return versions.version(number).orElseThrow(() -> Problems.unknown(Message.of("refused.version.unknown", number)));
    }
}
