package org.meritrail.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.kernel.Texts;

/** Payouts as a workbook for people to read, sort and print; the CSV file has the same rows with exact decimals and whole texts. */
final class PayoutWorkbook implements AutoCloseable {

    private static final List<Integer> WIDTHS = List.of(11, 12, 14, 28, 18, 14, 14, 10, 13, 60, 16);
    private static final int REASON = 9;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook workbook = new SXSSFWorkbook();
    private final SXSSFSheet sheet;
    private final Evaluation evaluation;
    private final Texts texts;
    private final Map<Integer, CellStyle> money = new HashMap<>();
    private final CellStyle text;

    private PayoutWorkbook(Evaluation evaluation, Texts texts) {
        this.evaluation = evaluation;
        this.texts = texts;
        this.sheet = workbook.createSheet(texts.say("payouts.sheet"));
        this.text = workbook.createCellStyle();
        text.setQuotePrefixed(true);
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
    }

    static void write(Path file, List<PayoutRow> payouts, Evaluation evaluation, Texts texts) throws IOException {
        try (PayoutWorkbook workbook = new PayoutWorkbook(evaluation, texts); OutputStream bytes = Files.newOutputStream(file)) {
            workbook.head();
            for (PayoutRow payout : payouts) {
                workbook.add(payout);
            }
            workbook.finish(payouts.size());
            workbook.workbook.write(bytes);
        }
    }

    private void head() {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        font.setColor(IndexedColors.WHITE.getIndex());
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.DARK_TEAL.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        Row row = sheet.createRow(0);
        for (int column = 0; column < WIDTHS.size(); column++) {
            row.createCell(column).setCellValue(texts.say("payouts." + PayoutFiles.COLUMNS.get(column)));
            row.getCell(column).setCellStyle(style);
            sheet.setColumnWidth(column, 256 * WIDTHS.get(column));
        }
    }

    private void add(PayoutRow payout) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        put(row, 0, texts.say("payouts.dry-run"));
        put(row, 1, evaluation.period().name());
        put(row, 2, payout.participant());
        put(row, 3, payout.name());
        put(row, 4, payout.component());
        put(row, 5, payout.amount());
        put(row, 6, payout.held());
        put(row, 7, payout.currency());
        put(row, 8, texts.say("payouts.outcome." + payout.outcome()));
        put(row, REASON, payout.reason());
        put(row, 10, evaluation.policy().fingerprint().brief());
    }

    private void put(Row row, int column, String value) {
        row.createCell(column).setCellValue(value.length() > LONGEST ? value.substring(0, LONGEST - 1) + "…" : value);
        row.getCell(column).setCellStyle(text);
    }

    /** Excel keeps binary numbers, which show the right cents but are for reading only. */
    private void put(Row row, int column, BigDecimal amount) {
        if (amount != null) {
            row.createCell(column).setCellValue(amount.doubleValue());
            row.getCell(column).setCellStyle(money.computeIfAbsent(amount.scale(), this::money));
        }
    }

    private CellStyle money(int digits) {
        String format = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format + ";[Red]-" + format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private void finish(int rows) {
        sheet.createFreezePane(4, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, WIDTHS.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, WIDTHS.size() - 1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
