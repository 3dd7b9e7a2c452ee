package org.meritrail.authoring.difference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.SoundPolicy.line;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What differs is told by what it means, wherever it stands. */
class PolicyDifferencesTest {

    @TempDir
    Path folder;

    @Test
    void namesTheColumnOfARowFromAndTo() {
        assertThat(told(book -> book.put("NB", "D6", percent("7.5")))).containsExactly("~ row NB-2 of NB changed: rate 7 % → 7.5 %  [NB!6]");
        assertThat(told(book -> book.put("NB", "C6", percent("90")).put("NB", "B7", percent("90")))).containsExactly(
                "~ row NB-2 of NB changed: tier from 80 %, below 100 % → from 80 %, below 90 %  [NB!6]",
                "~ row NB-3 of NB changed: tier from 100 % → from 90 %  [NB!7]");
    }

    @Test
    void tellsRowsThatWereAddedAndRemoved() {
        assertThat(told(book -> book.rows("Factors").set(6, row("F-9", "West", "ANY", "ANY", 1)))).containsExactly(
                "+ row F-9 of Factors added: Region \"West\"; Share ANY; factor 1  [Factors!7]",
                "- row F-3 of Factors removed: Region \"East\"; Share ANY; factor 1  [Factors!7]");
    }

    @Test
    void tellsThatTheOrderOfRowsCountsOnlyWhereTheUpperOneDoes() {
        Consumer<WorkbookBuilder> swapped = book -> book.rows("Factors").add(4, book.rows("Factors").remove(5));
        assertThat(told(swapped)).containsExactly("= row F-2 of Factors stands elsewhere: no effect, the order does not count  [Factors!5]");

        Consumer<WorkbookBuilder> first = book -> book.rows("Factors").add(0, row("hit policy", "FIRST"));
        assertThat(differences(first, first.andThen(book -> book.rows("Factors").add(5, book.rows("Factors").remove(6)))))
                .singleElement().satisfies(moved -> assertThat(moved.effect()).isTrue());
    }

    @Test
    void tellsAColumnThatStandsElsewhereOnce() {
        assertThat(told(book -> book.rows("Factors").subList(1, 7).forEach(row -> {
            Object region = row[1];
            row[1] = row[2];
            row[2] = row[3];
            row[3] = region;
        }))).containsExactly("= column Share of Factors stands elsewhere: no effect, the order does not count  [Factors]");
    }

    @Test
    void tellsARenamedLineOnceAndNotWhereItIsRead() {
        assertThat(toldOf(book -> book.translated(name -> name, text -> text.equals("Share") ? "Attainment" : text)))
                .containsExactly("~ line Attainment renamed: Share → Attainment  [Lines!4]");
        assertThat(toldOf(book -> book.translated(name -> name.equals("NB") ? "Rates" : name, text -> text.equals("NB") ? "Rates" : text)))
                .containsExactly("~ table Rates renamed: NB → Rates  [Rates]");
        assertThat(told(book -> book.put("NB", "D2", "pay rate"))).containsExactly("~ column pay rate of NB renamed: rate → pay rate  [NB]");
    }

    @Test
    void tellsLinesValuesSettingsPaymentsAlertsAndExamples() {
        assertThat(told(book -> book.put("Values", "B3", 6600).put("Lines", "D3", "whole amount").put("Lines", "P3", "result").put("Factors", "B1", "missing").put("Payments", "A2", "Bonus")
                .put("Alerts", "B2", "hold").put("Examples", "E2", "South").put("About", "B2", "Other").put("Parts", "C5", "less"))).containsExactly(
                "~ About changed: name \"Commission\" → \"Other\"",
                "~ value Cap changed: value 6,500.00 EUR → 6,600.00 EUR  [Values!3]",
                "~ line Earned changed: option each slice → whole amount; place each slice → result  [Lines!3]",
                "~ line Total changed: part Protected adds → less  [Lines!9]",
                "~ payment Bonus renamed: Commission → Bonus  [Payments!2]",
                "~ alert Reached changed: effect note → hold  [Alerts!2]",
                "~ table Factors changed: if no row nothing due → missing  [Factors]",
                "~ example Region of Ana changed: value \"North\" → \"South\"  [Examples!2]");
    }

    @Test
    void tellsAnAddedLineAndInSpanish() {
        Consumer<WorkbookBuilder> added = book -> book.sheet("Lines", line("Spare", "take", "of", "Sales"));
        assertThat(told(added)).containsExactly("+ line Spare added: per Participants; operation take; of Sales  [Lines!11]");
        assertThat(DifferenceText.of(differences(book -> { }, added), Texts.SPANISH)).contains(
                "  + línea Spare: añadido: por Participantes; operación tomar; de Sales  [Lines!11]", "Diferencias: 1");
    }

    @Test
    void showsTheLinesOfARuleThatChanged() throws IOException {
        PolicyFolder changed = policy(SoundPolicy.workbook());
        Path rule = changed.path().resolve("rules/operations/limit.drl");
        Files.writeString(rule, Files.readString(rule).replace("insert( Limit", "insert(  Limit"));

        assertThat(DifferenceText.of(Differences.between(policy(SoundPolicy.workbook()).policy(), changed.policy()), Texts.ENGLISH))
                .first().isEqualTo("rules");
        assertThat(String.join("\n", DifferenceText.of(Differences.between(policy(SoundPolicy.workbook()).policy(), changed.policy()), Texts.ENGLISH)))
                .contains("rules/operations/limit.drl changed: from line", "\n      + ", "insert(  Limit");
    }

    @Test
    void marksACopyOfTheNewWorkbook() throws IOException {
        PolicyFolder before = policy(SoundPolicy.workbook());
        PolicyFolder after = policy(SoundPolicy.workbook().put("NB", "D6", percent("7.5")).sheet("Lines", line("Spare", "take", "of", "Sales")).put("Factors", "B1", "missing"));
        Path copy = folder.resolve("marked.xlsx");

        List<Difference> differences = Differences.between(before.policy(), after.policy());
        assertThat(DifferenceWorkbook.write(after.path().resolve(SoundPolicy.FILE), SoundPolicy.WORKBOOK, differences, Texts.ENGLISH, copy)).isEmpty();

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy))) {
            assertThat(book.getSheet("NB").getRow(5).getCell(3).getCellComment().getString().getString()).isEqualTo("rate: was 7 %");
            assertThat(book.getSheet("Factors").getRow(0).getCell(1).getCellComment().getString().getString()).isEqualTo("if no row: was nothing due");
            assertThat(book.getSheet("Lines").getRow(10).getCell(0).getCellStyle().getFillForegroundColorColor().getRGB())
                    .isEqualTo(new byte[] {(byte) 0xB5, (byte) 0xE3, (byte) 0xB5});
            assertThat(book.getSheet("Meritrail differences").getRow(5).getCell(1).getHyperlink().getLocation()).isEqualTo("NB!D6");
        }
        Files.copy(copy, after.path().resolve(SoundPolicy.FILE), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Differences.between(before.policy(), after.policy())).hasSameSizeAs(differences);
    }

    @Test
    void leadsFromEachChangeOfARowToItsOwnCellAndMakesOneStyleForAll() throws IOException {
        PolicyFolder before = policy(SoundPolicy.workbook());
        PolicyFolder after = policy(SoundPolicy.workbook().put("NB", "C5", percent("85")).put("NB", "B6", percent("85")).put("NB", "D5", percent("4.5")).put("NB", "D6", percent("7.5")));
        Path copy = folder.resolve("marked.xlsx");
        DifferenceWorkbook.write(after.path().resolve(SoundPolicy.FILE), SoundPolicy.WORKBOOK, Differences.between(before.policy(), after.policy()), Texts.ENGLISH, copy);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy))) {
            XSSFSheet list = book.getSheet("Meritrail differences");
            assertThat(IntStream.rangeClosed(3, list.getLastRowNum()).mapToObj(row -> list.getRow(row).getCell(1).getHyperlink().getLocation()))
                    .containsExactly("NB!B5", "NB!D5", "NB!B6", "NB!D6");
            assertThat(book.getSheet("NB").getRow(4).getCell(3).getCellStyle()).isEqualTo(book.getSheet("NB").getRow(5).getCell(3).getCellStyle());
        }
    }

    /** The differences of an edit, one a line, without their workbook and count. */
    private List<String> told(Consumer<WorkbookBuilder> edit) {
        return toldOf(book -> {
            edit.accept(book);
            return book;
        });
    }

    private List<String> toldOf(UnaryOperator<WorkbookBuilder> edit) {
        List<Difference> differences = Differences.between(policy(SoundPolicy.workbook()).policy(), policy(edit.apply(SoundPolicy.workbook())).policy());
        List<String> lines = DifferenceText.of(differences, Texts.ENGLISH);
        return lines.subList(1, lines.size() - 1).stream().map(String::strip).toList();
    }

    private List<Difference> differences(Consumer<WorkbookBuilder> before, Consumer<WorkbookBuilder> after) {
        WorkbookBuilder old = SoundPolicy.workbook();
        before.accept(old);
        WorkbookBuilder now = SoundPolicy.workbook();
        after.accept(now);
        Policy one = policy(old).policy();
        return Differences.between(one, policy(now).policy());
    }

    private PolicyFolder policy(WorkbookBuilder workbook) {
        return SoundPolicy.in(folder.resolve(UUID.randomUUID().toString()), workbook);
    }
}
