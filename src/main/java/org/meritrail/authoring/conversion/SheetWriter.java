package org.meritrail.authoring.conversion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.meritrail.kernel.Texts;

/** Writes a sheet row by row. Text is written as text, whatever it starts with. */
final class SheetWriter {

    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final int MOST_LINES = 12;
    /** What Excel takes. */
    private static final int LONGEST = 32_767;

    private final Sheet sheet;
    private final Texts texts;
    private final Styles styles;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private int next;

    /** The looks that all sheets of a workbook share. */
    static final class Styles {

        private final CellStyle heading;
        private final CellStyle text;
        private final CellStyle setting;
        private final CellStyle percent;
        private final CellStyle date;
        private final CellStyle number;

        Styles(Workbook workbook) {
            heading = style(workbook, "@");
            Font bold = workbook.createFont();
            bold.setBold(true);
            bold.setColor(IndexedColors.WHITE.getIndex());
            heading.setFont(bold);
            heading.setFillForegroundColor(IndexedColors.DARK_TEAL.getIndex());
            heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            text = style(workbook, "@");
            text.setQuotePrefixed(true);
            setting = style(workbook, "@");
            setting.setQuotePrefixed(true);
            setting.setWrapText(false);
            percent = style(workbook, "0.00###%");
            date = style(workbook, "yyyy-mm-dd");
            number = style(workbook, "General");
        }

        private static CellStyle style(Workbook workbook, String format) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            style.setBorderBottom(BorderStyle.HAIR);
            return style;
        }
    }

    SheetWriter(Workbook workbook, String name, Texts texts, Styles styles) {
        this.sheet = workbook.createSheet(name);
        this.texts = texts;
        this.styles = styles;
    }

    /** @param cells keys of what the words of a workbook are in its language */
    SheetWriter headings(String... cells) {
        return headingTexts(List.of(cells).stream().map(texts::say).toList());
    }

    SheetWriter headingTexts(List<String> cells) {
        row(cells);
        sheet.getRow(next - 1).forEach(cell -> cell.setCellStyle(styles.heading));
        return this;
    }

    /** What was written so far stays in sight. */
    SheetWriter freeze() {
        sheet.createFreezePane(1, next);
        return this;
    }

    /** A name and what it is, which may run across the columns beside it. */
    SheetWriter setting(String name, String value) {
        row(List.of(name));
        Cell cell = sheet.getRow(next - 1).createCell(1);
        cell.setCellValue(value);
        cell.setCellStyle(styles.setting);
        return this;
    }

    /** @param cells texts and values; what is empty is left out */
    SheetWriter row(List<?> cells) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            Object content = cells.get(column);
            if (content instanceof Literal value) {
                write(row.createCell(column), value);
            } else if (!content.toString().isEmpty()) {
                write(row.createCell(column), content.toString());
            }
        }
        return this;
    }

    private void write(Cell cell, String text) {
        cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        cell.setCellStyle(styles.text);
        widths.merge(cell.getColumnIndex(), Math.min(text.length() + 2, WIDEST), Math::max);
    }

    /** A number has 15 digits at most, which Excel's binary numbers keep. */
    private void write(Cell cell, Literal value) {
        switch (value.kind()) {
            case NUMBER, PERCENT -> {
                cell.setCellValue(value.number().doubleValue());
                cell.setCellStyle(value.kind() == Literal.Kind.PERCENT ? styles.percent : styles.number);
            }
            case DAY -> {
                cell.setCellValue(value.day());
                cell.setCellStyle(styles.date);
            }
            case TRUTH -> write(cell, texts.say(Boolean.parseBoolean(value.text()) ? "value.yes" : "value.no"));
            case WORD -> write(cell, value.text());
        }
    }

    /** High enough for the longest of its texts, since not every program sees to it. */
    private void fit(Row row) {
        int lines = 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
                int width = Math.max(widths.getOrDefault(cell.getColumnIndex(), 0), NARROWEST) - 1;
                lines = Math.max(lines, (cell.getStringCellValue().length() + width - 1) / width);
            }
        }
        row.setHeightInPoints(Math.min(lines, MOST_LINES) * sheet.getDefaultRowHeightInPoints());
    }

    void finish() {
        widths.forEach((column, width) -> sheet.setColumnWidth(column, 256 * Math.max(width, NARROWEST)));
        sheet.forEach(this::fit);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
