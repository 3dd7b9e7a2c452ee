package org.meritrail.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meritrail.analysis.Checks;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.Tangle;
import org.meritrail.fixtures.Versions;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Role;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Recent;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.PolicyReading;
import org.meritrail.policy.findings.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.Versions.ANA;
import static org.meritrail.fixtures.Versions.BEN;
import static org.meritrail.fixtures.Versions.EVA;
import static org.meritrail.fixtures.Versions.OF_2026;
import static org.meritrail.fixtures.Versions.granted;

/** A table that could not be fully analysed keeps its version from being approved until somebody signs for it. */
class SigningVersionsTest extends VersionsOnEachDatabase {

    private static final String TANGLE = "WB-422 " + SoundPolicy.FILE + "!More";

    /** The analysis, which takes a second or two, is done once for all tests. */
    private static final Recent<Fingerprint, List<Finding>> FOUND = new Recent<>(1);

    private PlanVersions signing;

    SigningVersionsTest(Database database) {
        super(database);
    }

    @BeforeEach
    void start() {
        signing = started();
    }

    private PlanVersions started() {
        return Versions.in(store, versions.workspace().home(), SigningVersionsTest::found).entry();
    }

    private static List<Finding> found(PolicyReading reading) {
        return reading.fold(readable -> FOUND.get(readable.policy().fingerprint(), any -> Checks.findingsWithCoverage(reading)), unreadable -> {
            throw new AssertionError(unreadable.findings().toString());
        });
    }

    @Test
    void approvesOnlyAfterSomebodyElseSigned() {
        submitted();

        assertThat(reason(signing.approve(BEN, 1, ""))).startsWith("Version 1 cannot be approved yet: findings wait for a signature (1). "
                + SoundPolicy.FILE + "!More:");
        assertThat(granted(signing.sign(BEN, 1, signed(TANGLE), "Rows compared one by one"))).extracting(Signature::finding, signature -> signature.entry().who(),
                signature -> signature.entry().note()).containsExactly(tuple(TANGLE, "ben", "Rows compared one by one"));
        assertThat(granted(signing.approve(BEN, 1, "")).state()).isEqualTo("approved");
        assertThat(store.journal().entries(Long.MAX_VALUE, 9)).extracting(Entry::what)
                .containsExactly("version.approved", "version.signed", "version.submitted", "version.drafted");
    }

    @Test
    void takesNoSignatureOfAnAuthorWhateverTheirRoles() {
        int number = versions.drafted(EVA, tangled()).number();
        granted(signing.submit(ANA, number, OF_2026, ""));
        Actor ana = new Actor("ana", Set.of(Role.EDITOR, Role.APPROVER), "");

        assertThat(List.of(EVA, ana)).allSatisfy(author -> assertThat(reason(signing.sign(author, number, signed(TANGLE), "Mine is right")))
                .contains("cannot sign for version 1, being an author of it"));
        assertThat(signing.signatures(number)).isEmpty();
    }

    @Test
    void takesNoSignatureWithoutANoteForNothingOrTwice() {
        submitted();

        assertThat(reason(signing.sign(BEN, 1, signed(TANGLE), " "))).startsWith("Say in a note what you looked at");
        assertThat(reason(signing.sign(BEN, 1, signed(), "All"))).startsWith("Not each of these waits for a signature");
        assertThat(reason(signing.sign(BEN, 1, signed("WB-410 nowhere", TANGLE), "All"))).startsWith("Not each of these waits for a signature");
        assertThat(signing.signatures(1)).isEmpty();
        granted(signing.sign(BEN, 1, signed(TANGLE), "Looked at"));
        assertThat(reason(signing.sign(BEN, 1, signed(TANGLE), "Once more"))).startsWith("Not each of these waits for a signature");
        assertThat(signing.signatures(1)).hasSize(1);
    }

    @Test
    void takesSignaturesOnlyWhileTheVersionWaitsForApproval() {
        versions.drafted(ANA, tangled());
        assertThat(reason(signing.sign(BEN, 1, signed(TANGLE), "Early"))).startsWith("There is nothing to sign for in version 1: it is a draft.");
        granted(signing.submit(ANA, 1, OF_2026, ""));
        granted(signing.sign(BEN, 1, signed(TANGLE), "Looked at"));
        granted(signing.approve(BEN, 1, ""));
        assertThat(reason(signing.sign(BEN, 1, signed(TANGLE), "Late"))).startsWith("There is nothing to sign for in version 1: it was approved by ben");
    }

    @Test
    void keepsSignaturesOverARestart() {
        submitted();
        granted(signing.sign(BEN, 1, signed(TANGLE), "Looked at"));
        PlanVersions restarted = started();

        assertThat(restarted.signatures(1)).extracting(Signature::finding).containsExactly(TANGLE);
        granted(restarted.approve(BEN, 1, ""));
    }

    private void submitted() {
        granted(signing.submit(ANA, versions.drafted(ANA, tangled()).number(), OF_2026, ""));
    }

    private Path tangled() {
        return SoundPolicy.in(folder, Tangle.addTo(SoundPolicy.workbook())).path();
    }

    private static TreeSet<String> signed(String... findings) {
        return new TreeSet<>(List.of(findings));
    }

    private static String reason(Decision<?> decision) {
        return decision.fold(value -> "granted", reason -> reason.in(Texts.ENGLISH));
    }
}
