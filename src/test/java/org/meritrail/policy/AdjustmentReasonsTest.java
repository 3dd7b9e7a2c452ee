package org.meritrail.policy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.authoring.meaning.Kind;
import org.meritrail.authoring.meaning.Meaning;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.Plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Why pay may be adjusted by hand, as the sheet Adjustment reasons lists it. */
class AdjustmentReasonsTest {

    @TempDir
    private Path folder;
    private int made;

    @Test
    void readsCodesAndTextsInEitherLanguage() {
        Policy policy = with("Motivos de ajuste", new String[] {"motivo", "inglés", "español", "nota"},
                new String[][] {{"ERROR", "Correction of an error", "Corrección de un error", "seldom"}, {"GOODWILL", "Goodwill", "Gesto comercial", null}}).policy();
        assertThat(policy.plan().reasons()).extracting(Plan.Reason::code, Plan.Reason::english, Plan.Reason::spanish)
                .containsExactly(tuple("ERROR", "Correction of an error", "Corrección de un error"),
                        tuple("GOODWILL", "Goodwill", "Gesto comercial"));
        assertThat(Meaning.of(policy)).filteredOn(entry -> entry.kind() == Kind.REASON).hasSize(2);
    }

    @Test
    void tellsAReasonThatStandsTwiceAndOneWithoutItsTexts() {
        assertThat(with("Adjustment reasons", new String[] {"reason", "english", "spanish"},
                new String[][] {{"ERROR", "Error", "Error"}, {"ERROR", "Other", "Otro"}, {"GOODWILL", "Goodwill", null}}).findings())
                .extracting(finding -> finding.code() + " " + finding.place().cell()).containsExactlyInAnyOrder(FindingCode.NAME_TWICE + " A3", FindingCode.CELL_EMPTY + " C4");
    }

    @Test
    void countsReasonsToTheMeaningOfAPolicyThatHasSome() {
        String[] headings = {"reason", "english", "spanish"};
        Policy one = with("Adjustment reasons", headings, new String[][] {{"ERROR", "Error", "Error"}}).policy();
        Policy other = with("Adjustment reasons", headings, new String[][] {{"ERROR", "Slip", "Error"}}).policy();
        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
        assertThat(one.fingerprint()).isEqualTo(with("Adjustment reasons", headings, new String[][] {{"ERROR", "Error", "Error"}}).policy().fingerprint());
    }

    private PolicyFolder with(String sheet, String[] headings, String[][] rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = row((Object[]) headings);
        for (int at = 0; at < rows.length; at++) {
            all[at + 1] = row((Object[]) rows[at]);
        }
        return PolicyFolder.withShippedRules(folder.resolve("policy-" + ++made)).with("bonus/bonus.xlsx", new WorkbookBuilder()
                .sheet("Values", row("name", "value", "unit"), row("Bonus", 10, "EUR"))
                .sheet("Lines", row("line", "per", "operation", "of"), row("Paid", "Participants", "take", "Bonus"))
                .sheet("Payments", row("component", "line"), row("Paid", "Paid"))
                .sheet(sheet, all));
    }
}
