package org.meritrail.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.intake.Reject;
import org.meritrail.kernel.Texts;

/** Writes payouts and rejects as CSV and XLSX, so that no text of theirs can act as a formula. */
final class PayoutFiles {

    private static final List<String> COLUMNS =
            List.of("status", "period", "participant", "name", "component", "amount", "held", "currency", "outcome", "reason", "policy");
    private static final List<Integer> WIDTHS = List.of(10, 12, 14, 28, 18, 14, 14, 10, 12, 60, 16);

    private PayoutFiles() {
    }

    static void writeCsv(Path file, List<PayoutRow> payouts, Evaluation evaluation) throws IOException {
        try (CsvWriter csv = SafeCsv.open(file)) {
            csv.writeRecord(COLUMNS);
            for (PayoutRow row : payouts) {
                csv.writeRecord("dry-run", evaluation.period().name(), SafeCsv.text(row.participant()), SafeCsv.text(row.name()), SafeCsv.text(row.component()),
                        plain(row.amount()), plain(row.held()), row.currency(), row.outcome(), SafeCsv.text(row.reason()),
                        evaluation.policy().fingerprint().hex());
            }
        }
    }

    static void writeRejects(Path file, List<Reject> rejects, Texts texts) throws IOException {
        try (CsvWriter csv = SafeCsv.open(file)) {
            csv.writeRecord("status", "file", "row", "column", "value", "reason");
            for (Reject reject : rejects) {
                csv.writeRecord("dry-run", SafeCsv.text(reject.file()), String.valueOf(reject.row()), SafeCsv.text(reject.column()), SafeCsv.text(reject.value()),
                        SafeCsv.text(reject.reason().in(texts)));
            }
        }
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    static void writeXlsx(Path file, List<PayoutRow> payouts, Evaluation evaluation, Texts texts) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(); OutputStream bytes = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet(texts.say("payouts.sheet"));
            head(workbook, sheet, texts);
            CellStyle money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00;[Red]-#,##0.00"));
            for (PayoutRow payout : payouts) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), payout, evaluation, money, texts);
            }
            workbook.write(bytes);
        }
    }

    private static void head(SXSSFWorkbook workbook, Sheet sheet, Texts texts) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        font.setColor(IndexedColors.WHITE.getIndex());
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.DARK_TEAL.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        Row row = sheet.createRow(0);
        for (int column = 0; column < COLUMNS.size(); column++) {
            row.createCell(column).setCellValue(texts.say("payouts." + COLUMNS.get(column)));
            row.getCell(column).setCellStyle(style);
            sheet.setColumnWidth(column, 256 * WIDTHS.get(column));
        }
        sheet.createFreezePane(4, 1);
    }

    private static void fill(Row row, PayoutRow payout, Evaluation evaluation, CellStyle money, Texts texts) {
        List<String> before = List.of(texts.say("payouts.dry-run"), evaluation.period().name(), payout.participant(), payout.name(), payout.component());
        before.forEach(text -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text));
        number(row, 5, payout.amount(), money);
        number(row, 6, payout.held(), money);
        row.createCell(7).setCellValue(payout.currency());
        row.createCell(8).setCellValue(texts.say("payouts.outcome." + payout.outcome()));
        row.createCell(9).setCellValue(payout.reason());
        row.createCell(10).setCellValue(evaluation.policy().fingerprint().brief());
    }

    /** Excel keeps binary numbers; this file is for reading, and the CSV has the exact decimals. */
    private static void number(Row row, int column, BigDecimal amount, CellStyle money) {
        if (amount != null) {
            row.createCell(column).setCellValue(amount.doubleValue());
            row.getCell(column).setCellStyle(money);
        }
    }
}
