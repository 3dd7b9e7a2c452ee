package org.meritrail.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.ANA;
import static org.meritrail.fixtures.Versions.BEN;
import static org.meritrail.fixtures.Versions.OF_2026;
import static org.meritrail.fixtures.Versions.granted;

/** Approved versions whose stored bytes another program understands otherwise. */
class StoredVersionsTest extends VersionsOnEachDatabase {

    StoredVersionsTest(Database database) {
        super(database);
    }

    @Test
    void saysWhatIsWrongWithAnApprovedVersionThatThisProgramCannotReadAndGoesOn() {
        PlanVersion.Approved approved = approvedByAnEarlierProgram(SoundPolicy.FILE, "not a workbook");

        assertThat(codes(approved)).contains("WB-123");
        assertThat(entry.payingFor(Q3)).contains(approved);
        assertThat(entry.all()).hasSize(2);
    }

    @Test
    void saysWhatIsWrongWithAnApprovedVersionThatNoLongerCompiles() {
        PlanVersion.Approved approved = approvedByAnEarlierProgram("rules/commission/gone.drl", """
                package rules.commission
                import org.meritrail.vocabulary.Question
                rule "Gone" when $ask : Question( rule == "Gone", wordThatIsGone == "Gone" ) then insert( $ask.answer( $ask.gone() ) ); end
                """);

        assertThat(codes(approved)).isNotEmpty().containsOnly("RL-102");
        assertThat(codes(entry.version(1).orElseThrow())).isEmpty();
    }

    /** As it would stand in the store if the program had been another when it was made. */
    private PlanVersion.Approved approvedByAnEarlierProgram(String path, String text) {
        SortedMap<String, Fingerprint> files = new TreeMap<>();
        versions.drafted(BEN, folder).bytes().files().forEach(files::put);
        granted(store.journal().decide(() -> {
            files.put(path, store.contents().put(text.getBytes(StandardCharsets.UTF_8)));
            Entry made = store.journal().record(ANA, "version.drafted", "version 2", "");
            versions.records().add(new Bytes(2, Fingerprint.of("earlier"), files, made), Effective.ALWAYS);
            versions.records().add(2, new Step.Submission(OF_2026, store.journal().record(ANA, "version.submitted", "version 2", "")));
            versions.records().add(2, new Step.Approval(store.journal().record(BEN, "version.approved", "version 2", "")));
            return Decision.granted(made);
        }));
        return (PlanVersion.Approved) entry.version(2).orElseThrow();
    }

    private List<String> codes(PlanVersion version) {
        return entry.policy(version).fold(readable -> List.of(),
                unreadable -> unreadable.findings().stream().map(finding -> finding.code().code()).toList());
    }
}
