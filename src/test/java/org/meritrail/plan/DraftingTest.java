package org.meritrail.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.AtOnce;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.policy.PolicyReading;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.Versions.ANA;
import static org.meritrail.fixtures.Versions.BEN;
import static org.meritrail.fixtures.Versions.OF_2026;

/** What becomes a draft of what somebody offers, and what does not. */
class DraftingTest extends VersionsOnEachDatabase {

    DraftingTest(Database database) {
        super(database);
    }

    @Test
    void saysThatTheSameFilesAreNoNewVersion() {
        PlanVersion.Draft draft = versions.drafted(ANA, folder);

        assertThat(entry.draft(BEN, folder)).isEqualTo(new Drafting.Unchanged(draft));
        assertThat(entry.all()).containsExactly(draft);
    }

    @Test
    void replacesTheSameMakersEarlierDraftOnly() {
        versions.drafted(ANA, folder);
        save("Cap 1");
        versions.drafted(Actor.FOLDER, folder);
        save("Cap 2");
        versions.drafted(Actor.FOLDER, folder);

        assertThat(entry.all()).extracting(PlanVersion::number, PlanVersion::state).containsExactly(
                tuple(3, "draft"), tuple(2, "retired"),
                tuple(1, "draft"));
        assertThat(((PlanVersion.Retired) entry.all().get(1)).retirement().note()).isEqualTo("replaced by version 3");
    }

    @Test
    void keepsTheBytesThatWereCheckedWhateverHappensToTheFolder() {
        PlanVersion.Approved approved = versions.approved(folder);
        Fingerprint before = approved.bytes().files().get(SoundPolicy.FILE);
        save("Cap 3");

        assertThat(entry.file(approved, SoundPolicy.FILE).map(Fingerprint::of)).contains(before);
        assertThat(policy(approved)).isEqualTo(approved.bytes().policy());
        assertThat(policy(versions.drafted(ANA, folder))).isNotEqualTo(approved.bytes().policy());
    }

    @Test
    void tellsMistakesAtTheirCellsAndMakesNothing() {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("NB", "D6", "7%"));

        List<String> places = entry.draft(ANA, folder).fold(drafted -> List.of(), unchanged -> List.of(),
                mistaken -> mistaken.findings().stream().map(finding -> finding.place().toString()).toList());

        assertThat(places).containsExactly(SoundPolicy.FILE + "!NB!D6");
        assertThat(entry.all()).isEmpty();
    }

    @Test
    void makesADraftOfAPolicyWithWarningsAndTellsThem() {
        SoundPolicy.in(folder, SoundPolicy.workbook().sheet("Values", new Object[] {"Spare", 1, "EUR"}));

        List<Finding> found = entry.findings(versions.drafted(ANA, folder));

        assertThat(found).extracting(finding -> finding.place().toString()).contains(SoundPolicy.FILE + "!Values!B7");
        assertThat(found).extracting(finding -> finding.code().severity()).containsOnly(Severity.WARNING);
        assertThat(entry.submit(ANA, 1, OF_2026, "as agreed")).isInstanceOf(Decision.Granted.class);
    }

    @Test
    void makesOneVersionOfWhatTwoOfferAtOnce() throws Exception {
        List<String> outcomes = AtOnce.answers(() -> made(entry.draft(ANA, folder)), () -> made(entry.draft(BEN, folder)));

        assertThat(outcomes).containsExactlyInAnyOrder("drafted", "unchanged");
        assertThat(entry.all()).hasSize(1);
    }

    private Fingerprint policy(PlanVersion version) {
        PolicyReading reading = entry.policy(version);
        return reading.fold(readable -> readable.policy().fingerprint(), unreadable -> Fingerprint.of("unreadable"));
    }

    private static String made(Drafting drafting) {
        return drafting.fold(drafted -> "drafted", unchanged -> "unchanged", mistaken -> "mistaken");
    }
}
