package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What {@code meritrail validate} prints and returns. */
class ValidateTest {

    @TempDir
    Path folder;

    /** What a command printed, and its exit code. */
    @Test
    void returnsZeroAndTheFingerprintOfASoundPolicy() {
        String fingerprint = SoundPolicy.in(folder, SoundPolicy.exemplified()).policy().fingerprint().hex();

        Shell ran = validate();

        assertThat(ran).isEqualTo(new Shell(0, "No findings. Policy " + fingerprint + System.lineSeparator(), ""));
    }

    @Test
    void saysWhyAFindingMattersToWhoeverAsks() {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("NB", "D6", "six"));

        assertThat(validate("--quick").out()).doesNotContain("Why it matters");
        assertThat(validate("--quick", "--why").out()).contains("    Why it matters: A threshold that is text is never reached");
        assertThat(validate("--quick", "--json", "--lang", "es").out()).contains("\"why\":\"Un umbral que es texto no se alcanza nunca");
    }

    @Test
    void worksOutTheExamplesUnlessItIsToBeQuick() {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("Examples", "E4", 125001));

        assertThat(validate("--quick").code()).isZero();
        Shell ran = validate();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines()).containsExactly(
                "WB-501  decision-tables/commission/commission.xlsx!Examples!E4  “125,001”",
                "    Case “Ana”, Sales: expected 125,001, and it comes to 125,000.00 EUR.",
                "    → Correct the line, value or table row that is wrong, or what the case expects if that has changed.",
                "Findings: 1");
    }

    @Test
    void checksTheNamesInExamplesEvenWhereItIsToBeQuick() {
        SoundPolicy.in(folder, SoundPolicy.workbook().sheet("Examples", row("Ana", null, "Comission", "expected", 1)));

        assertThat(validate("--quick").out().lines()).containsExactly(
                "WB-502  decision-tables/commission/commission.xlsx!Examples!C5  “Comission”",
                "    The row cannot be used. Case “Ana”, Comission: nothing is named “Comission”. Did you mean “Commission”?",
                "    → Correct the row, or delete it.",
                "Findings: 1");
    }

    @Test
    void saysWhyAnExampleFailsByOperandsAndRows() {
        SoundPolicy.in(folder, SoundPolicy.workbook().sheet("Examples", row("Ana", null, "Earned", "expected", 1)));

        assertThat(validate().out()).contains("Case “Ana”, Earned: expected 1, and it comes to 6,850.00 EUR")
                .contains("Sales = 125,000.00 EUR").contains("row NB!NB-3: 25,000.00 EUR × 9 % = 2,250.00 EUR");
    }

    @Test
    void warnsOnceOfWhatNoExampleReachesInATableAndInLines() {
        SoundPolicy.in(folder, SoundPolicy.workbook());

        Shell ran = validate();
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().filter(line -> line.startsWith("WB-"))).containsExactly(
                "WB-504  warning  " + SoundPolicy.FILE + "!Factors  “Factors”", "WB-506  warning  " + SoundPolicy.FILE + "!Lines",
                "WB-504  warning  " + SoundPolicy.FILE + "!NB  “NB”", "WB-507  warning  " + SoundPolicy.FILE + "!Payments!A2  “Commission”");
        assertThat(ran.out()).contains("“Factors”: row F-1, row F-3, Share at exactly 50 %, Share just below 50 %.")
                .contains("No example reaches: Reached: no, Commission: the limit does not bind.");
    }

    @Test
    void reportsInFullWhatExamplesReach() {
        SoundPolicy.in(folder, SoundPolicy.workbook());

        assertThat(validate("--coverage").out().lines()).contains(
                "Examples: 1. Of 6 rows they reach 4, of 6 sides of edges 0, of 4 outcomes of checks and limits 2.",
                "    not reached: Factors!F-1", "    not reached: NB: Sales just below 80 %", "    not reached: Reached: no");
        JsonNode coverage = JsonMapper.shared().readTree(validate("--coverage", "--json").out()).get("coverage");
        assertThat(coverage.get("tables").get(0).get("rowsNotReached").size()).isEqualTo(2);
    }

    @Test
    void tellsOfExamplesInSpanishAndAsJson() {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("Examples", "E4", "nothing due"));

        JsonNode finding = JsonMapper.shared().readTree(validate("--json", "--lang", "es").out()).get(0);
        assertThat(finding.get("code").asString()).isEqualTo("WB-501");
        assertThat(finding.get("cell").asString()).isEqualTo("E4");
        assertThat(finding.get("text").asString()).isEqualTo("nothing due");
        assertThat(finding.get("reason").asString()).startsWith("Caso «Ana», Sales: se esperaba nothing due y resulta 125.000,00 EUR");
    }

    @Test
    void returnsOneAndListsEachMistakeWithItsRemedy() {
        policyWithMistakes();

        Shell ran = validate();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines()).containsExactly(
                "WB-203  decision-tables/commission/commission.xlsx!NB!D6  “7”",
                "    “7” has no percent sign in a column of percentages: 7 would mean 700 %.",
                "    → Type it with the percent sign, such as 7%.",
                "WB-302  decision-tables/commission/commission.xlsx!Payments!B2  “Comission”",
                "    Nothing is named “Comission”.",
                "    → Use a line, input or value that exists. Did you mean “Commission”?",
                "Findings: 2", "Examples were not worked out: that needs a policy without errors.");
    }

    @Test
    void speaksSpanish() {
        policyWithMistakes();

        assertThat(validate("--lang", "es").out()).contains("«7» no lleva signo de porcentaje").contains("¿Quiso decir «Commission»?");
    }

    @Test
    void printsJsonThatAProgramCanRead() {
        policyWithMistakes();

        Shell ran = validate("--json", "--lang", "es");

        JsonNode findings = JsonMapper.shared().readTree(ran.out());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(findings.size()).isEqualTo(2);
        assertThat(findings.get(0).get("code").asString()).isEqualTo("WB-203");
        assertThat(findings.get(0).get("file").asString()).isEqualTo(SoundPolicy.FILE);
        assertThat(findings.get(0).get("sheet").asString()).isEqualTo("NB");
        assertThat(findings.get(0).get("cell").asString()).isEqualTo("D6");
        assertThat(findings.get(0).get("text").asString()).isEqualTo("7");
        assertThat(findings.get(1).get("remedy").asString()).endsWith("¿Quiso decir «Commission»?");
    }

    @Test
    void warnsOfWhatNothingDependsOnAndEndsWell() {
        SoundPolicy.in(folder, SoundPolicy.exemplified().sheet("Values", row("Spare", 1, "EUR")));

        Shell ran = validate();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("WB-325  warning  " + SoundPolicy.FILE + "!Values!B7").contains("Findings: 1");
        assertThat(JsonMapper.shared().readTree(validate("--json").out()).get(0).get("severity").asString()).isEqualTo("warning");
    }

    @Test
    void printsAnEmptyListInJsonWhereNothingIsFound() {
        SoundPolicy.in(folder, SoundPolicy.exemplified());

        assertThat(validate("--json").out().strip()).isEqualTo("[]");
    }

    @Test
    void validatesOneWorkbookAgainstTheRestOfItsFolder() {
        policyWithMistakes().with("other.xlsx", new WorkbookBuilder().sheet("Values", WorkbookBuilder.row("name", "value", "unit"),
                WorkbookBuilder.row("Spare", "1", "number")));

        assertThat(Shell.run("validate", folder.resolve(SoundPolicy.FILE).toString()).out()).contains("NB!D6").doesNotContain("other.xlsx");
        assertThat(Shell.run("validate", folder.resolve("decision-tables/other.xlsx").toString()).out()).contains("Values!B2").contains("Findings: 1");
    }

    @Test
    void doesNotCallAPolicySoundWhereOnlyTheWorkbookIs() {
        policyWithMistakes().with("other.xlsx", new WorkbookBuilder().sheet("Values", WorkbookBuilder.row("name", "value", "unit", "in force from"),
                WorkbookBuilder.row("Cap", 7500, "EUR", LocalDate.of(2027, 1, 1))));

        Shell ran = Shell.run("validate", folder.resolve("decision-tables/other.xlsx").toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out().strip()).isEqualTo("No findings in this file; other files of the policy have some.");
    }

    @Test
    void returnsTwoAndSaysWhichPathWasTried() {
        Shell ran = Shell.run("validate", folder.resolve("nowhere").toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("nothing at " + folder.resolve("nowhere")).contains("meritrail validate PATH");
    }

    @Test
    void returnsTwoForAPathWithoutAPolicyAroundIt() {
        Shell ran = Shell.run("validate", folder.toString(), "--lang", "es");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(folder.toString()).contains("decision-tables/").contains("meritrail validate PATH");
    }

    @Test
    void returnsTwoForAFileThatIsNoPolicy() throws IOException {
        SoundPolicy.in(folder, SoundPolicy.exemplified());
        Path notes = Files.writeString(folder.resolve("decision-tables/notes.txt"), "rates");
        Shell ran = Shell.run("validate", notes.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(notes.toString());
    }

    @Test
    void returnsTwoForAnOptionThatDoesNotExist() {
        assertThat(validate("--strict").code()).isEqualTo(2);
        assertThat(Shell.run("validate").code()).isEqualTo(2);
    }

    @Test
    void refusesImportsBeyondTheVocabularyWithFileAndLine() throws IOException {
        SoundPolicy.in(folder, SoundPolicy.exemplified());
        Path rule = folder.resolve("rules/commission/own.drl");
        Files.writeString(rule, "package rules.commission\n\nimport java.lang.Runtime\n");

        for (Shell ran : new Shell[] {validate(), Shell.run("validate", rule.toString())}) {
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).contains("RL-101  rules/commission/own.drl!3  “java.lang.Runtime”");
        }
    }

    private PolicyFolder policyWithMistakes() {
        return SoundPolicy.in(folder, SoundPolicy.workbook().put("NB", "D6", 7).put("Payments", "B2", "Comission"));
    }

    private Shell validate(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "validate";
        arguments[1] = folder.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Shell.run(arguments);
    }
}
