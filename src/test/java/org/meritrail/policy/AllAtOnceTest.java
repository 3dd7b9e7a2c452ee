package org.meritrail.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder.Formula;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.policy.findings.FindingCode.*;

/** An author sees every mistake of a policy in one pass, in the order in which one reads. */
class AllAtOnceTest {

    @TempDir
    Path folder;

    @Test
    void findsADozenMistakesOfOneWorkbookByPlace() {
        WorkbookBuilder workbook = SoundPolicy.workbook()
                .put("About", "A2", "nickname")
                .put("Values", "B2", "100.000").put("Values", "C3", "EUX").put("Values", "B5", "01/02/2026")
                .put("Inputs", "C2", "deals.amount")
                .put("Lines", "E2", "Amuont").put("Lines", "G4", "NB").put("Lines", "K8", "Nobody’s rule").put("Lines", "F10", "Cap ")
                .put("Parts", "B5", "Protectd")
                .put("Payments", "B2", "Comission")
                .put("NB", "D5", new Formula("0.04", percent("5"))).put("NB", "D6", 7).put("NB", "F7", "check")
                .put("Factors", "A6", "F-1").put("Factors", "B7", null).put("Factors", "C6", percent("-1")).put("Factors", "D6", percent("-2"));

        List<Finding> findings = SoundPolicy.in(folder, workbook).findings();

        assertThat(findings).extracting(Finding::code, finding -> finding.place().sheet(), finding -> finding.place().cell()).containsExactly(
                tuple(WORD_UNKNOWN, "About", "A2"),
                tuple(ROW_ID_TWICE, "Factors", "A6"), tuple(EDGES_SWAPPED, "Factors", "C6"), tuple(CELL_EMPTY, "Factors", "B7"),
                tuple(DATA_UNKNOWN, "Inputs", "C2"),
                tuple(NAME_UNKNOWN, "Lines", "E2"), tuple(OPERAND_UNUSED, "Lines", "G4"), tuple(RULE_UNKNOWN, "Lines", "K8"),
                tuple(STRAY_CHARACTERS, "Lines", "F10"),
                tuple(FORMULA_DIFFERS, "NB", "D5"), tuple(NOT_A_PERCENT, "NB", "D6"), tuple(BESIDE_THE_TABLE, "NB", "F7"),
                tuple(NAME_UNKNOWN, "Parts", "B5"),
                tuple(NAME_UNKNOWN, "Payments", "B2"),
                tuple(OTHER_SEPARATORS, "Values", "B2"), tuple(CURRENCY_UNKNOWN, "Values", "C3"), tuple(DATE_AS_TEXT, "Values", "B5"));
        assertThat(findings).extracting(Finding::place).isSorted();
    }

    @Test
    void findsEveryMistakeOfOneRow() {
        WorkbookBuilder workbook = SoundPolicy.workbook().put("Values", "B6", "7.000,00 euros").put("Values", "D6", "07/15/2026")
                .put("Inputs", "C3", "transactions.region").put("Inputs", "D3", "texxt");

        assertThat(SoundPolicy.in(folder, workbook).findings()).extracting(Finding::code, finding -> finding.place().sheet(), finding -> finding.place().cell())
                .containsExactly(tuple(SCOPE_WRONG, "Inputs", "C3"), tuple(WORD_UNKNOWN, "Inputs", "D3"), tuple(UNIT_TYPED, "Values", "B6"),
                        tuple(DATE_AS_TEXT, "Values", "D6"));
    }

    @Test
    void readsASheetWhoseFirstHeadingHasASlip() {
        List<Finding> findings = SoundPolicy.in(folder, SoundPolicy.workbook().put("Lines", "A1", "lime").put("Lines", "B1", "perr")).findings();

        assertThat(findings).extracting(Finding::code, finding -> finding.place().cell())
                .containsExactly(tuple(HEADING_MISSING, ""), tuple(HEADING_UNKNOWN, "A1"), tuple(HEADING_UNKNOWN, "B1"));
        assertThat(findings.get(1).remedy().in(Texts.ENGLISH)).endsWith("Did you mean “line”?");
    }

    @Test
    void findsMistakesInWorkbooksAndRulesTogether() {
        StructureSeeds.writes("rules/commission/own.drl", "package rules.commission\nimport java.io.File\n").accept(folder);
        StructureSeeds.writes("decision-tables/broken.xlsx", "x").accept(folder);

        assertThat(SoundPolicy.in(folder, SoundPolicy.workbook().put("NB", "D6", 7).put("Values", "D6", LocalDate.of(2026, 1, 1))).findings())
                .extracting(Finding::code).containsExactly(OTHER_FORMAT, NOT_A_PERCENT, IMPORT_REFUSED);
    }

    @Test
    void ordersPlacesAsTheyAreRead() {
        assertThat(List.of(place("B2"), place("AA2"), place("A3"), place("C9"), place("A10"))).isSorted();
        assertThat(List.of(new Place("a.drl", "", ""), new Place("a.drl", "", "9"), new Place("a.drl", "", "10"))).isSorted();
    }

    private static Place place(String cell) {
        return new Place(SoundPolicy.FILE, "NB", cell);
    }

    @Test
    void asksWhichWordOfAListWasMeantInTheLanguageItWasTypedIn() {
        List<Finding> findings = SoundPolicy.in(folder, SoundPolicy.workbook().put("Lines", "C2", "dvide").put("Lines", "C3", "multiplcar").put("Lines", "C4", "frobnicate"))
                .findings();
        assertThat(findings).filteredOn(finding -> finding.code() == WORD_UNKNOWN).extracting(finding -> finding.remedy().in(Texts.ENGLISH).replaceAll("^Use one of: collect, .*, allocate\\.", ""))
                .containsExactly(" Did you mean “divide”?", " Did you mean “multiplicar”?", "");
    }
}
