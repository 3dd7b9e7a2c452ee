package org.meritrail.batch;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.meritrail.kernel.Exact;

/** A sheet with one row of headings, of which only what is to be filled in can be changed. */
final class CalibrationSheet {

    /** For reading only; what is compared and paid is exact. */
    private static final int DIGITS = 6;
    static final int TWO_LINES = 32;

    private final SXSSFSheet sheet;
    private final CalibrationStyles styles;
    private final UnaryOperator<String> written;
    private Row row;
    private int columns;

    /** @param written says how a text below the headings is written */
    CalibrationSheet(SXSSFSheet sheet, CalibrationStyles styles, UnaryOperator<String> written) {
        this.sheet = sheet;
        this.styles = styles;
        this.written = written;
    }

    void head(List<String> headings, List<Integer> widths) {
        row = sheet.createRow(0);
        row.setHeightInPoints(TWO_LINES);
        headings.forEach(heading -> put(styles.head).setCellValue(heading));
        columns = headings.size();
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, 256 * widths.get(column));
        }
    }

    /** @param cells texts and numbers; null stays empty */
    void add(Object... cells) {
        row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (Object cell : cells) {
            if (cell instanceof Integer count) {
                addCount(count);
            } else if (cell instanceof Exact number) {
                put(styles.score).setCellValue(number.toDecimal(DIGITS).doubleValue());
            } else {
                addText(cell == null ? "" : cell.toString());
            }
        }
    }

    void addCount(int count) {
        put(styles.count).setCellValue(count);
    }

    /** Nothing where it is none. */
    void addIfAny(int count) {
        Cell cell = put(styles.count);
        if (count > 0) {
            cell.setCellValue(count);
        }
    }

    void addText(String text) {
        put(styles.text).setCellValue(written.apply(text));
    }

    /** @param share null stays empty */
    void addShare(Exact share) {
        Cell cell = put(styles.percent);
        if (share != null) {
            cell.setCellValue(share.toDecimal(DIGITS).doubleValue());
        }
    }

    void addEntry(boolean isDay) {
        put(isDay ? styles.day : styles.entry);
    }

    private Cell put(CellStyle style) {
        Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
        cell.setCellStyle(style);
        return cell;
    }

    /** @param frozen columns that stay in sight */
    void finish(String title, int frozen) {
        sheet.createFreezePane(frozen, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, sheet.getLastRowNum()), 0, columns - 1));
        sheet.enableLocking();
        sheet.lockAutoFilter(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns - 1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getHeader().setLeft(title);
        sheet.getFooter().setLeft("&F – &A");
        sheet.getFooter().setRight("&P / &N");
    }
}
