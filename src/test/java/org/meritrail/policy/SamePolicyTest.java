package org.meritrail.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SavedWorkbook;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;

/** A policy's fingerprint is that of its meaning: how a file was saved does not count, and every value does. */
class SamePolicyTest {

    @TempDir
    Path folder;

    @Test
    void staysTheSameWhenLibreOfficeSavesIt(@TempDir Path one, @TempDir Path other) throws IOException {
        Path workbook = Path.of("decision-tables/adventureworks/adventureworks.xlsx");
        Path resources = Path.of("src/test/resources");
        assertThat(fingerprintOf(one.resolve(workbook), resources.resolve("adventureworks/total").resolve(workbook), one))
                .isEqualTo(fingerprintOf(other.resolve(workbook), resources.resolve("saved-by-libreoffice/adventureworks.xlsx"), other));
    }

    private static Fingerprint fingerprintOf(Path target, Path workbook, Path folder) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(workbook, target);
        return PolicyFolder.withShippedRules(folder).policy().fingerprint();
    }

    @Test
    void takesNoNoticeOfTheOrderOfTabs() {
        assertThat(fingerprint(SoundPolicy.workbook().last("NB").last("Lines").last("About").last("Values")))
                .isEqualTo(fingerprint(SoundPolicy.workbook()));
    }

    @Test
    void takesNoNoticeOfStylesAndWidths() {
        assertThat(fingerprint(policy(SoundPolicy.workbook()), SavedWorkbook::decorated)).isEqualTo(fingerprint(SoundPolicy.workbook()));
    }

    @Test
    void takesNoNoticeOfHowTheFileIsPacked() {
        assertThat(fingerprint(policy(SoundPolicy.workbook()), SavedWorkbook::packedAnew))
                .isEqualTo(fingerprint(SoundPolicy.workbook()));
    }

    @Test
    void takesTheNumberThatWasTypedForTheOneThatIsStored() {
        PolicyFolder stored = policy(SoundPolicy.workbook());

        assertThat(fingerprint(stored, file -> SavedWorkbook.replaced(file, "<v>0.07</v>", "<v>7.0000000000000007E-2</v>")))
                .isEqualTo(fingerprint(SoundPolicy.workbook()));
    }

    @Test
    void readsAWorkbookInSpanishAsTheSamePolicy() {
        assertThat(fingerprint(SoundPolicy.workbook().translated(SpanishWords::sheet, SpanishWords::cell))).isEqualTo(fingerprint(SoundPolicy.workbook()));
    }

    @Test
    void changesWithEveryValueThatCanChangeAPayout() {
        List<Fingerprint> fingerprints = List.of(
                fingerprint(SoundPolicy.workbook()),
                fingerprint(SoundPolicy.workbook().put("NB", "D6", percent("7.01"))),
                fingerprint(SoundPolicy.workbook().put("NB", "A6", "NB-2b")),
                fingerprint(SoundPolicy.workbook().put("Factors", "B7", "West")),
                fingerprint(SoundPolicy.workbook().put("Values", "B3", 6501)),
                fingerprint(SoundPolicy.workbook().put("Values", "C2", "USD").put("Values", "C3", "USD").put("Values", "C6", "USD")),
                fingerprint(SoundPolicy.workbook().put("Lines", "O7", 0.05)),
                fingerprint(SoundPolicy.workbook().put("Lines", "D3", "whole amount")),
                fingerprint(SoundPolicy.workbook().put("Parts", "C5", "less")),
                fingerprint(SoundPolicy.workbook().put("Alerts", "B2", "hold")),
                fingerprint(SoundPolicy.workbook().put("Examples", "E2", 125001)));

        assertThat(fingerprints).doesNotHaveDuplicates();
    }

    private PolicyFolder policy(WorkbookBuilder workbook) {
        return SoundPolicy.in(folder.resolve(UUID.randomUUID().toString()), workbook);
    }

    private Fingerprint fingerprint(WorkbookBuilder workbook) {
        return policy(workbook).policy().fingerprint();
    }

    private static Fingerprint fingerprint(PolicyFolder policy, Consumer<Path> change) {
        change.accept(policy.path().resolve(SoundPolicy.FILE));
        return policy.policy().fingerprint();
    }
}
