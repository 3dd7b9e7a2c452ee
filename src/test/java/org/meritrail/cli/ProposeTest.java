package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.analysis.Checks;
import org.meritrail.analysis.examples.Proposing;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policies;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.Example;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code meritrail propose} prints and writes. */
class ProposeTest {

    @TempDir
    Path folder;

    @Test
    void findsACaseForEachRowAndSideThatNoExampleReaches() {
        PolicyFolder policy = SoundPolicy.in(folder, SoundPolicy.workbook());

        Proposing.Proposals proposals = Proposing.of(policy.policy());

        assertThat(proposals.unsolved()).isEmpty();
        assertThat(proposals.cases()).hasSizeBetween(5, 10)
                .allSatisfy(proposal -> assertThat(proposal.given()).extracting(Example::word).contains("Region", "Amount"));
    }

    @Test
    void writesProposalsThatReachEverythingOnceTheyAreConfirmed() throws IOException {
        PolicyFolder policy = SoundPolicy.in(folder, SoundPolicy.workbook());

        Shell ran = propose();
        Files.copy(folder.resolve("out/commission/commission-proposals.xlsx"), folder.resolve(SoundPolicy.FILE), StandardCopyOption.REPLACE_EXISTING);

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Proposed: row Factors F-1").contains("Written: ");
        List<Finding> findings = Checks.findingsWithCoverage(Policies.read(policy.path()));
        assertThat(findings).extracting(Finding::code).contains(FindingCode.EXAMPLE_PROPOSED, FindingCode.EXAMPLES_INCOMPLETE)
                .doesNotContain(FindingCode.EXAMPLE_FAILS, FindingCode.EXAMPLE_UNUSABLE);
        assertThat(policy.policy().plan().examples().stream().filter(Example::isProposed)).isNotEmpty();
    }

    @Test
    void proposesACaseThatShowsAPaymentWhichNoExampleExpects() {
        PolicyFolder policy = SoundPolicy.in(folder, SoundPolicy.exemplified().put("Payments", "A2", "Paid").put("Payments", "B2", "Total"));

        Proposing.Proposals proposals = Proposing.of(policy.policy());

        assertThat(proposals.cases()).singleElement().satisfies(proposal -> {
            assertThat(proposal.about().in(Texts.ENGLISH)).isEqualTo("what is paid as Paid");
            assertThat(proposal.results()).extracting(Proposing.Expected::word).containsExactly("Paid");
        });
    }

    @Test
    void neverWritesAmongTheWorkbooksOfThePolicy() {
        SoundPolicy.in(folder, SoundPolicy.workbook());

        Shell ran = Shell.run("propose", folder.toString(), "--out", folder.resolve("decision-tables/more").toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(folder.resolve("decision-tables/more")).doesNotExist();
    }

    @Test
    void speaksSpanishAndSaysWhereThereIsNothingToPropose() {
        SoundPolicy.in(folder, SoundPolicy.exemplified());

        assertThat(Shell.run("propose", folder.toString(), "--out", folder.resolve("out").toString(), "--lang", "es").out().strip())
                .isEqualTo("Los ejemplos lo alcanzan todo.");
    }

    private Shell propose() {
        return Shell.run("propose", folder.toString(), "--out", folder.resolve("out").toString());
    }
}
