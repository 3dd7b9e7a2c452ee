package org.meritrail.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.meritrail.fixtures.WorkbookBuilder.Percent;

/** One sheet as it is laid out from top to bottom: title, hint, settings, headings, rows. */
final class Page {

    /** Rows below the last one that are ready to be filled in. */
    private static final int SPARE_ROWS = 40;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Map<Integer, CellStyle> columnStyles = new LinkedHashMap<>();
    private int next;
    private int firstData;
    private int columns = 2;
    private int noteColumn = -1;

    Page(XSSFSheet sheet, Styles styles, String title, String hint) {
        this.sheet = sheet;
        this.styles = styles;
        line(styles.title(), title);
        sheet.getRow(0).setHeightInPoints(26);
        line(styles.hint(), hint);
        sheet.getRow(1).setHeightInPoints(22);
    }

    private void line(CellStyle style, String text) {
        Cell cell = sheet.createRow(next++).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** @param list null if the value is free text */
    Page setting(String name, String value, String list) {
        Row row = sheet.createRow(next++);
        put(row.createCell(0), name, styles.fixed());
        put(row.createCell(1), value, styles.open(""));
        if (list != null) {
            choose(list, next - 1, next - 1, 1);
        }
        return this;
    }

    Page gap() {
        next++;
        return this;
    }

    /** The sheet scrolls below the last row of headings. */
    Page headings(String... headings) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < headings.length; column++) {
            put(row.createCell(column), headings[column], styles.header());
        }
        columns = Math.max(columns, headings.length);
        firstData = next;
        return this;
    }

    Page widths(int... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.setColumnWidth(column, characters[column] * 256);
        }
        return this;
    }

    /** Which column explains the others; it is grey. */
    Page notes(int column) {
        noteColumn = column;
        return this;
    }

    Page row(Object... cells) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(17 * lines(cells));
        for (int column = 0; column < columns; column++) {
            Object value = column < cells.length ? cells[column] : null;
            CellStyle style = column == noteColumn ? styles.note() : styles.open(value);
            put(row.createCell(column), value, style);
            if (value != null && !(columnStyles.containsKey(column) && value instanceof String)) {
                columnStyles.put(column, styles.spare(value));
            }
        }
        return this;
    }

    /** As Excel counts, from 1. */
    int nextRow() {
        return next + 1;
    }

    /** The first column holds names that the system knows, and stays as it is. */
    Page fixedFirst() {
        for (int row = firstData; row < next; row++) {
            sheet.getRow(row).getCell(0).setCellStyle(styles.fixed());
        }
        return this;
    }

    /** A row without the cells it leaves empty at its end, and with its note. */
    Page noted(String note, Object... cells) {
        Object[] all = Arrays.copyOf(cells, noteColumn + 1);
        all[noteColumn] = note;
        return row(all);
    }

    /** How many lines the longest text needs, with some room for other fonts. */
    private int lines(Object... cells) {
        int most = 1;
        for (int column = 0; column < cells.length; column++) {
            int width = sheet.getColumnWidth(column) * 23 / 20 / 256;
            if (cells[column] instanceof String text) {
                most = Math.max(most, (text.length() + width - 1) / width);
            }
        }
        return most;
    }

    /** Shows the colours themselves in the second column of a legend's first rows. */
    Page swatches() {
        List<CellStyle> colours = List.of(styles.header(), styles.fixed(), styles.open(BigDecimal.ONE), styles.open(""), styles.note());
        for (int at = 0; at < colours.size(); at++) {
            sheet.getRow(firstData + at).getCell(1).setCellStyle(colours.get(at));
        }
        return this;
    }

    /** A drop-down for a column. */
    Page choose(int column, String list) {
        choose(list, firstData, next - 1 + SPARE_ROWS, column);
        return this;
    }

    /** A list of its own for {@link #choose(int, String)}. */
    static String oneOf(String... words) {
        return '"' + String.join(",", words) + '"';
    }

    private void choose(String list, int from, int to, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(list),
                new CellRangeAddressList(from, to, column, column));
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    /** Columns that few rows use can be folded away; they are shown at first. */
    Page group(int from, int to) {
        sheet.groupColumn(from, to);
        return this;
    }

    /** Rows that begin alike belong together, whoever adds more: a line between groups, their name strong only once. */
    Page grouped() {
        int first = firstData + 1;
        CellRangeAddress names = new CellRangeAddress(firstData, next - 1 + SPARE_ROWS, 0, 0);
        CellRangeAddress all = new CellRangeAddress(firstData, next - 1 + SPARE_ROWS, 0, columns - 1);
        Finish.whereSame(sheet, "AND($A" + first + "<>\"\",$A" + first + "=$A" + (first - 1) + ")", names);
        Finish.lineAbove(sheet, "$A" + first + "<>$A" + (first - 1), all);
        return this;
    }

    void finish(int frozenColumns) {
        for (int at = 0; at < SPARE_ROWS && !columnStyles.isEmpty(); at++) {
            Row spare = sheet.createRow(next + at);
            columnStyles.forEach((column, style) -> spare.createCell(column).setCellStyle(style));
        }
        sheet.createFreezePane(frozenColumns, firstData);
        sheet.setDisplayGridlines(false);
        Finish.protect(sheet);
        Finish.print(sheet, firstData);
    }

    private static void put(Cell cell, Object value, CellStyle style) {
        cell.setCellStyle(style);
        if (value instanceof Percent percent) {
            cell.setCellValue(new BigDecimal(percent.typed()).movePointLeft(2).doubleValue());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value != null) {
            cell.setCellValue((String) value);
        }
    }
}
