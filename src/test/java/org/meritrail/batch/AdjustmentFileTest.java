package org.meritrail.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.TenPercent.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Versions.granted;

/** Manual adjustments that are asked for in a file. */
class AdjustmentFileTest extends PayingOnEachDatabase {

    private static final String HEAD = "participant,component,earning-code,amount,currency,period,reason,note\n";
    private static final String GOOD = "P-1,Commission,,12.50,EUR,2026-Q3,GOODWILL,fair\n";

    AdjustmentFileTest(Database database) {
        super(database);
    }

    @BeforeEach
    void calculate() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"));
        paying.run();
    }

    @Test
    void asksForAllOfAFileOrTellsEveryMistakeAtItsCell() throws IOException {
        assertThat(mistakes(HEAD + GOOD + "P-1,Commission,,\"12,50\",EURO,2026-Q3,WHIM,fair\nP-7,Spot bonus,,1,EUR,2026-Q3,GOODWILL,\n" + GOOD + "P-1,Commission,,1.005,EUR,2026-Q9,GOODWILL,x\n"
                + "P-1,Commission\n")).containsExactly("3 amount", "3 currency", "3 reason", "4 earning-code", "4 note", "4 participant", "5 note", "6 amount", "6 period", "7 ");
        assertThat(mistakes("participant,componant,amount,currency,period,reason,note\n" + GOOD)).containsExactly("1 componant", "1 component");
        assertThat(mistakes(HEAD)).containsExactly("1 ");
        assertThat(paying.adjustments().all()).isEmpty();

        assertThat(ask("a.csv", (HEAD + GOOD + "P-2,Spot bonus,SPOT,-3,EUR,2026-Q3,ERROR,slip\n").getBytes(StandardCharsets.UTF_8)).asked())
                .extracting(one -> one.number() + " " + one.terms().participant() + " " + one.terms().amount()).containsExactly("1 P-1 12.50", "2 P-2 -3.00");
        assertThat(mistakes(HEAD + GOOD)).as("handed in again").containsExactly("2 note");
        assertThat(ask("b.xlsx", workbook()).asked()).extracting(one -> one.terms().component() + " " + one.terms().amount()).containsExactly("Commission 0.10");
    }

    @Test
    void knowsTheSameHoweverItIsWritten() throws IOException {
        assertThat(mistakes(HEAD + GOOD + "P-1,Commission,COMM,12.50,EUR,2026-Q3,GOODWILL,fair\n" + "P-1,Commission,,12.5,EUR,2026-07-01..2026-09-30,GOODWILL,fair\n"))
                .containsExactly("3 note", "4 note");
        assertThat(paying.adjustments().all()).isEmpty();
    }

    @Test
    void takesNoAmountWithMoreDecimalsThanItsCurrencyHas() throws IOException {
        assertThat(mistakes("participant,component,amount,currency,period,reason,note\nP-1,Commission,2.500,EUR,2026-Q3,GOODWILL,fair\n")).containsExactly("2 amount");
    }

    private AdjustmentFile.Answer ask(String name, byte[] bytes) throws IOException {
        return granted(new AdjustmentFile(paying.adjustments()).ask(OLGA, Files.write(folder.resolve(name), bytes), name));
    }

    private List<String> mistakes(String csv) throws IOException {
        return ask("a.csv", csv.getBytes(StandardCharsets.UTF_8)).mistakes().stream().map(one -> one.row() + " " + one.column()).toList();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("What we owe");
            Row head = sheet.createRow(0);
            Row row = sheet.createRow(1);
            List<String> texts = List.of("P-1", "Commission", "", "EUR", "2026-Q3", "GOODWILL", "ten cents");
            for (int at = 0; at < texts.size(); at++) {
                head.createCell(at).setCellValue(AdjustmentFile.NEEDED.get(at));
                row.createCell(at).setCellValue(texts.get(at));
            }
            row.createCell(2).setCellValue(0.1);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
