package org.meritrail.policy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.analysis.tables.TableChecks;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder.Formula;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.kernel.Texts.ENGLISH;
import static org.meritrail.fixtures.SoundPolicy.line;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.kernel.Texts.SPANISH;

/** What an author reads, word for word, in both languages. */
class FindingTextsTest {

    @TempDir
    Path folder;

    @Test
    void saysThatAPercentageIsText() {
        assertSays(finding(book -> book.put("NB", "D6", "7%")),
                "“7%” is a percentage stored as text; it would be read as 7%.",
                "Format the cell as a percentage and type it again with the percent sign.",
                "«7%» es un porcentaje guardado como texto; se leería como 7%.",
                "Dé a la celda formato de porcentaje y escríbalo de nuevo con el signo de porcentaje.");
    }

    @Test
    void saysThatSevenWouldBeSevenHundredPercent() {
        assertSays(finding(book -> book.put("NB", "D6", 7)),
                "“7” has no percent sign in a column of percentages: 7 would mean 700 %.",
                "Type it with the percent sign, such as 7%.",
                "«7» no lleva signo de porcentaje en una columna de porcentajes: 7 significaría 700 %.",
                "Escríbalo con el signo de porcentaje, por ejemplo 7%.");
    }

    @Test
    void saysThatAFormulaWasNeverCalculated() {
        assertSays(finding(book -> book.put("Values", "B2", new Formula("50000*2"))),
                "The formula =50000*2 was never calculated: the workbook holds no result for it.",
                "Open the workbook in Excel or LibreOffice and save it.",
                "La fórmula =50000*2 no se ha calculado nunca: el libro no contiene su resultado.",
                "Abra el libro en Excel o LibreOffice y guárdelo.");
    }

    @Test
    void suggestsTheNameThatWasMeant() {
        assertSays(finding(book -> book.put("Lines", "F4", "QOUTA")),
                "Nothing is named “QOUTA”.",
                "Use a line, input or value that exists. Did you mean “Quota”?",
                "Nada se llama «QOUTA».",
                "Use una línea, un dato o un valor que exista. ¿Quiso decir «Quota»?");
    }

    @Test
    void suggestsNothingWhereNoNameIsClose() {
        assertThat(finding(book -> book.put("Lines", "F4", "Territory")).remedy().in(ENGLISH))
                .isEqualTo("Use a line, input or value that exists. Nothing with a similar name exists.");
    }

    @Test
    void suggestsTablesRulesAndRecordSetsToo() {
        assertThat(finding(book -> book.put("Lines", "G5", "Factor")).remedy().in(ENGLISH)).endsWith("Did you mean “Factors”?");
        assertThat(finding(book -> book.put("Lines", "K8", "Newcomers protected quarter")).remedy().in(ENGLISH))
                .endsWith("Did you mean “Newcomer's protected quarter”?");
        assertThat(finding(book -> book.put("Lines", "I2", "Deal")).remedy().in(SPANISH)).endsWith("Participantes, Deals. ¿Quiso decir «Deals»?");
    }

    @Test
    void saysThatAnyIsMissing() {
        assertSays(finding(book -> book.put("Factors", "B5", null)),
                "The cell is empty.",
                "Fill it in. Where everything is meant, write ANY.",
                "La celda está vacía.",
                "Rellénela. Si vale cualquier cosa, escriba CUALQUIERA.");
    }

    @Test
    void saysThatARowIsBlank() {
        assertSays(finding(book -> book.put("NB", "A6", null).put("NB", "B6", null).put("NB", "C6", null).put("NB", "D6", null)),
                "Row 6 is blank, with rows below it.",
                "Delete the row, so that it is clear where the table ends.",
                "La fila 6 está vacía y hay filas debajo.",
                "Elimine la fila, para que quede claro dónde acaba la tabla.");
    }

    @Test
    void showsEdgesAsTheyStandInTheCells() {
        assertThat(finding(book -> book.put("NB", "B6", percent("120"))).reason().in(ENGLISH))
                .isEqualTo("No number lies between these edges, so the row can never hold: B6: 120%, C6: 100%.");
    }

    @Test
    void marksCharactersThatCannotBeSeen() {
        Finding finding = finding(book -> book.put("Lines", "E4", "Sa\u202Eles\u00A0"));

        assertThat(finding.text()).isEqualTo("Sa\uFFFDles\uFFFD");
        assertThat(finding.remedy().in(ENGLISH)).isEqualTo("Type it again: “Sales”.");
    }

    @Test
    void cutsLongTexts() {
        assertThat(finding(book -> book.put("Lines", "E4", "x".repeat(32_767))).text()).hasSize(81).endsWith("…");
        assertThat(finding(book -> book.put("Lines", "E4", "x".repeat(32_767))).reason().in(ENGLISH)).hasSizeLessThan(110).contains("xx…");
    }

    @Test
    void quotesALongWordOfATableBriefly() {
        WorkbookBuilder workbook = SoundPolicy.workbook().put("Factors", "A1", "hit policy").put("Factors", "B1", "UNIQUE")
                .put("Factors", "B7", "y".repeat(32_700)).put("Factors", "D7", percent("50"));

        List<Finding> findings = TableChecks.findings(SoundPolicy.in(folder, workbook).policy().plan());
        assertThat(findings).extracting(finding -> finding.reason().in(ENGLISH)).anyMatch(reason -> reason.contains("yy…")).allMatch(reason -> reason.length() < 500);
        assertThat(findings).extracting(finding -> finding.reason().in(SPANISH)).anyMatch(reason -> reason.contains("yy…")).allMatch(reason -> reason.length() < 500);
    }

    @Test
    void saysWhatToWriteWhereThereIsNoEdge() {
        for (Object typed : List.of("noend", "∞", "inf", "sinlimite", "-", "and above")) {
            assertSays(finding(book -> book.put("NB", "C7", typed)),
                    "“" + typed + "” is no edge. It seems to mean that there is none on this side.",
                    "If so, write “no end”; otherwise the number or date that the band ends at.",
                    "«" + typed + "» no es un límite. Parece querer decir que por este lado no hay ninguno.",
                    "Si es así, escriba «sin límite»; si no, el número o la fecha en que termina la banda.");
        }
        assertThat(finding(book -> book.put("NB", "C7", null)).remedy().in(ENGLISH)).isEqualTo("Fill it in. Where there is no edge on this side, write “no end”.");
        assertThat(finding(book -> book.put("NB", "D7", null)).remedy().in(ENGLISH)).isEqualTo("Fill it in.");
    }

    @Test
    void saysThatASemicolonIsOneTooMany() {
        assertSays(finding(book -> book.put("Factors", "B7", "East; West;")),
                "“East; West;” has a semicolon without a word on both sides of it.",
                "Write the list without it, as “East; West”, or add the word that is missing.",
                "«East; West;» tiene un punto y coma sin una palabra a cada lado.",
                "Escriba la lista sin él, como «East; West», o añada la palabra que falta.");
    }

    @Test
    void saysThatANumberOfAnExampleIsText() {
        Finding told = finding(book -> book.put("Examples", "E4", "125000"));

        assertThat(told.place().cell()).isEqualTo("E4");
        assertThat(told.reason().in(ENGLISH)).isEqualTo("The number “125000” is stored as text; it would be read as 125,000.");
    }

    @Test
    void saysWhatAnEmptyResultOfAFormulaIs() {
        assertThat(finding(book -> book.put("Values", "B4", new Formula("0.05+0.05", ""))).reason().in(ENGLISH))
                .isEqualTo("The formula =0.05+0.05 does not come to what the workbook holds: it holds an empty text, and recomputing it gives “0.1”.");
    }

    @Test
    void saysWhichSignOfANameIsAnother() {
        assertThat(finding(book -> book.put("Values", "A5", "Start-day").put("Parts", "B6", "Start-day")
                .sheet("Examples", row("Ana", null, "Start–day", "expected", 1))).reason().in(ENGLISH))
                .endsWith("nothing is named “Start–day”. “Start-day” is, and differs only in the kind of quotation marks or dashes: "
                        + "character 6 is – (U+2013) in the first and - (U+002D) in the second.");
    }

    @Test
    void leavesNoGapWhereMoneyIsInEachPersonsCurrency() {
        assertThat(Amount.money("7000", "").in(ENGLISH)).isEqualTo("7,000.00");
    }

    @Test
    void tellsOnceOfBlankRowsThatFollowEachOther() {
        assertSays(finding(book -> book.put("Values", "A40", "Floor").put("Values", "B40", 1).put("Values", "C40", "EUR")
                        .sheet("Examples", row("Ana", null, "Floor", "expected", 1))),
                "Rows 7 to 39 are blank, with something in row 40 below them.",
                "Delete the rows, so that it is clear where the table ends; or what stands in row 40, if it does not belong to the table.",
                "Las filas 7 a 39 están vacías y debajo, en la fila 40, hay algo.",
                "Elimine las filas, para que quede claro dónde acaba la tabla; o lo que hay en la fila 40, si no pertenece a la tabla.");
    }

    @Test
    void tellsOnceOfATableThatManyLinesAndExamplesName() {
        Finding told = finding(book -> book.put("Lines", "G5", "Bonusses").sheet("Lines", line("Again", "look up", "table", "Bonusses", "result column", "factor"))
                .sheet("Examples", row("Ana", null, "Again", "expected", 1), row("Ana", null, "Bonusses!F-1", "expected", 1)));

        assertThat(told.place().cell()).isEqualTo("G5");
        assertThat(told.reason().in(ENGLISH)).isEqualTo("There is no table “Bonusses” of the kind this operation reads. It is named here too: "
                + SoundPolicy.FILE + "!Lines!G11.");
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void hasAReasonARemedyAndWhyItMattersInBothLanguages(FindingCode code) {
        for (Texts texts : Texts.all()) {
            assertThat(texts.keysUnder("finding." + code.code() + ".")).containsExactlyInAnyOrder(
                    "finding." + code.code() + ".reason", "finding." + code.code() + ".remedy", "finding." + code.code() + ".why");
        }
    }

    @Test
    void hasNoTextsForCodesThatAreGone() {
        assertThat(ENGLISH.keysUnder("finding.")).hasSize(3 * FindingCode.values().length);
        assertThat(Arrays.stream(FindingCode.values()).map(FindingCode::code)).doesNotHaveDuplicates()
                .allMatch(code -> code.equals(code.toUpperCase(Locale.ROOT)));
    }

    private Finding finding(Consumer<WorkbookBuilder> mistake) {
        WorkbookBuilder workbook = SoundPolicy.workbook();
        mistake.accept(workbook);
        List<Finding> findings = SoundPolicy.in(folder.resolve(UUID.randomUUID().toString()), workbook).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static void assertSays(Finding finding, String reason, String remedy, String razon, String remedio) {
        assertThat(finding.reason().in(ENGLISH)).isEqualTo(reason);
        assertThat(finding.remedy().in(ENGLISH)).isEqualTo(remedy);
        assertThat(finding.reason().in(SPANISH)).isEqualTo(razon);
        assertThat(finding.remedy().in(SPANISH)).isEqualTo(remedio);
    }
}
