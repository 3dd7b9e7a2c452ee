package org.meritrail.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.YesNo;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.vocabulary.DataSet.TRANSACTIONS;

class XlsxTest {

    @TempDir
    Path path;

    @Test
    void readsNumbersDatesAndTextOfASheet() {
        Received received = read(sheet -> {
            Row row = transaction(sheet, 3, "0.30000000000000004", "46217", "yyyy-mm-dd");
            Workbook.number(row, 1, "1001");
            row.createCell(7).setCellValue(true);
            row.createCell(8).setCellType(org.apache.poi.ss.usermodel.CellType.BLANK);
        });

        assertThat(received.rejects()).isEmpty();
        assertThat(received.records(TRANSACTIONS)).singleElement().satisfies(record -> {
            assertThat(record.origin().row()).isEqualTo(3);
            assertThat(record.field("id")).contains(new Label("1001"));
            assertThat(record.field("amount")).contains(Amount.money("0.3", "EUR"));
            assertThat(record.field("date")).contains(new Day(parse("2026-07-14")));
            assertThat(record.field("renewed")).contains(YesNo.YES);
        });
    }

    @Test
    void roundsStoredDigitsHalfToEvenAtTheFifteenth() {
        for (List<String> pair : List.of(List.of("100000000000000.5", "100000000000000"), List.of("100000000000001.5", "100000000000002"),
                List.of("-100000000000000.5", "-100000000000000"), List.of("1.2E3", "1200"), List.of("7.0000000000000007E-2", "0.07"))) {
            Received received = read(sheet -> transaction(sheet, 2, pair.get(0), "46217", "d/m/yy"));

            assertThat(received.records(TRANSACTIONS).get(0).field("amount"))
                    .contains(new Amount(Exact.of(pair.get(1)), Unit.money("EUR")));
        }
    }

    @Test
    void refusesFormulasErrorsTimesOfDayAndDaysThatNeverWere() {
        Received received = read(sheet -> {
            transaction(sheet, 2, "1", "46217", "yyyy-mm-dd").createCell(5).setCellFormula("1+1");
            transaction(sheet, 3, "1", "46217.5", "yyyy-mm-dd hh:mm");
            transaction(sheet, 4, "1", "60", "dd\"/\"mm");
            transaction(sheet, 5, "1", "46217", "yyyy-mm-dd").createCell(5).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
            transaction(sheet, 6, "1", "46217", "0.00 \"days\"");
            transaction(sheet, 7, "1E300", "46217", "yyyy-mm-dd");
        });

        assertThat(received.rejects()).extracting(reject -> reject.row() + " " + reject.column() + " " + reject.reason().key()).containsExactly(
                "2 amount intake.value.formula", "3 date intake.value.time", "4 date intake.value.no-day", "5 amount intake.value.error",
                "6 date intake.value.date", "7 amount intake.value.number-size");
    }

    @Test
    void readsNoWorkbookThatUnpacksToFarMoreThanItsRows() {
        Received received = read(sheet -> {
            for (int row = 2; row < 1_000; row++) {
                transaction(sheet, row, "1", "46217", "yyyy-mm-dd").createCell(5).setCellValue(row + "a".repeat(30_000));
            }
        });

        assertThat(received.records(TRANSACTIONS)).isEmpty();
        assertThat(received.rejects()).extracting(reject -> reject.reason().key()).containsExactly("intake.file.refused");
    }

    @Test
    void readsTextThatIsStoredLikeTheResultOfAFormulaThatIsNotThere() {
        Received received = read(sheet -> {
            CTCell id = ((XSSFCell) transaction(sheet, 2, "1", "46217", "yyyy-mm-dd").createCell(1)).getCTCell();
            id.setT(STCellType.STR);
            id.setV("D-1");
        });

        assertThat(Folder.ids(received, TRANSACTIONS)).containsExactly("CRM/D-1/1");
    }

    @Test
    void setsAsideARowWithCellsBeyondTheHeader() {
        Received received = read(sheet -> transaction(sheet, 2, "1", "46217", "yyyy-mm-dd").createCell(9).setCellValue("stray"));

        assertThat(Folder.reasons(received)).containsExactly("transactions.xlsx:2:::intake.row.cells");
    }

    @Test
    void countsDaysFromEitherStart() {
        for (String from1904 : List.of("true", "1")) {
            Received received = Folder.at(path).with("transactions.xlsx", Workbook.of("Sheet1", sheet -> {
                sheet.getWorkbook().getCTWorkbook().getWorkbookPr().xgetDate1904().setStringValue(from1904);
                header(sheet);
                transaction(sheet, 2, "1", "44755", "yyyy-mm-dd");
            })).read();

            assertThat(received.records(TRANSACTIONS).get(0).field("date")).contains(new Day(parse("2026-07-14")));
        }
    }

    @Test
    void setsAsideAFileThatIsNoWorkbook() {
        byte[] encrypted = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0, 0};
        Received received = Folder.at(path).with("transactions-a.xlsx", encrypted)
                .with("transactions-b.xlsx", "not a workbook".getBytes(StandardCharsets.UTF_8))
                .with("transactions-c.xlsx", new byte[0])
                .withTransactions("transactions-d.csv", "CRM,1,1,2026-07-14,P-1,1.00,EUR").read();

        assertThat(received.rejects()).hasSize(3).allSatisfy(reject -> assertThat(reject.reason().key()).isEqualTo("intake.file.refused"));
        assertThat(Folder.ids(received, TRANSACTIONS)).containsExactly("CRM/1/1");
        assertThat(received.counts()).hasSize(5);
    }

    @Test
    void setsAsideADamagedWorkbookAsAWhole() {
        byte[] good = Workbook.of("transactions", sheet -> {
            header(sheet);
            for (int row = 2; row < 500; row++) {
                Workbook.number(transaction(sheet, row, "1", "46217", "yyyy-mm-dd"), 1, String.valueOf(row));
            }
        });
        for (int at = 100; at < good.length; at += good.length / 40) {
            byte[] damaged = good.clone();
            damaged[at] ^= 0x55;
            damaged[Math.min(at + 7, good.length - 1)] ^= 0x2A;
            Received received = Folder.at(path).with("transactions.xlsx", damaged).read();

            assertThat(received.counts()).hasSize(2);
        }
    }

    @Test
    void asksForASheetWhenThereAreSeveral() {
        Received received = Folder.at(path).with("transactions.xlsx", Workbook.of("July", sheet -> {
            header(sheet);
            sheet.getWorkbook().createSheet("August");
        })).read();

        assertThat(Folder.reasons(received)).containsExactly("transactions.xlsx:1:::intake.file.sheet");
    }

    private Received read(java.util.function.Consumer<XSSFSheet> rows) {
        return Folder.at(path).with("transactions.xlsx", Workbook.of("Sheet1", sheet -> {
            header(sheet);
            rows.accept(sheet);
        })).read(Folder.input(TRANSACTIONS, "renewed", ColumnType.YES_NO));
    }

    private static void header(XSSFSheet sheet) {
        Workbook.row(sheet, 1, "source", "id", "line", "date", "participant", "amount", "currency", "renewed");
    }

    private static Row transaction(XSSFSheet sheet, int number, String amount, String date, String format) {
        Row row = Workbook.row(sheet, number, "CRM", String.valueOf(number), "1", "", "P-1", "", "EUR");
        Workbook.number(row, 5, amount);
        Workbook.number(row, 3, date, format);
        return row;
    }
}
