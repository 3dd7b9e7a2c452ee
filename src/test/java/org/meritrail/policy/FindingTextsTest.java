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
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder.Formula;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.kernel.Texts.ENGLISH;
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
                "Fill it in. Where everything is meant, write ANY; where there is no edge, write “no end”.",
                "La celda está vacía.",
                "Rellénela. Si vale cualquier cosa, escriba CUALQUIERA; si no hay límite, «sin límite».");
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
        assertThat(finding(book -> book.put("NB", "B6", WorkbookBuilder.percent("120"))).reason().in(ENGLISH))
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
        assertThat(finding(book -> book.put("Lines", "E4", "x".repeat(32_767))).text()).hasSize(301).endsWith("…");
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
