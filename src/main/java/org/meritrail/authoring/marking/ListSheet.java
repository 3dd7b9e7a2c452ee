package org.meritrail.authoring.marking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.kernel.Texts;

/** A sheet at the end of a copy that lists what was marked, with a link to each place. It is the one that shows when the copy is opened. */
public final class ListSheet {

    private static final byte[] INK = {0x1F, 0x3A, 0x4D};
    private static final byte[] LINE = {(byte) 0xD0, (byte) 0xD7, (byte) 0xDE};
    private static final int HEADINGS = 3;
    private static final int UNITS_A_LETTER = 256;
    private static final int TEXT_POINTS = 10;
    private static final int TITLE_POINTS = 15;
    private static final int LINE_POINTS = 14;
    /** Excel shows no higher row. */
    private static final int MOST_POINTS = 409;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final List<Column> columns;
    private final Map<Shade, XSSFCellStyle> shaded = new HashMap<>();
    private final XSSFCellStyle plain;
    private final XSSFCellStyle linked;

    /** @param width in letters */
    public record Column(String heading, int width) {
    }

    /** @param target cell such as {@code 'Lines'!C7} that the text jumps to; empty for none */
    public record Link(String text, String target) {
    }

    /** @param key of the sheet's name in the bundles; a sheet that has the name in any language is an earlier one and goes */
    public ListSheet(XSSFWorkbook workbook, String key, Texts texts, List<Column> columns) {
        this.workbook = workbook;
        Texts.all().stream().map(language -> workbook.getSheetIndex(language.say(key))).filter(at -> at >= 0).forEach(workbook::removeSheetAt);
        this.sheet = workbook.createSheet(texts.say(key));
        this.columns = columns;
        this.plain = body();
        this.linked = body();
        XSSFFont blue = font(TEXT_POINTS);
        blue.setUnderline(Font.U_SINGLE);
        blue.setColor(IndexedColors.BLUE.getIndex());
        linked.setFont(blue);
    }

    public void head(String title, Map<Shade, String> legend) {
        XSSFRow top = sheet.createRow(0);
        top.setHeightInPoints(26);
        put(top, 0, title, titled());
        XSSFRow meanings = sheet.createRow(1);
        int at = 0;
        for (Map.Entry<Shade, String> meaning : legend.entrySet()) {
            put(meanings, at++, meaning.getValue(), shaded(meaning.getKey()));
        }
        XSSFRow headings = sheet.createRow(HEADINGS - 1);
        headings.setHeightInPoints(LINE_POINTS + 6);
        meanings.setHeightInPoints(LINE_POINTS + 2);
        XSSFCellStyle style = headed();
        for (int column = 0; column < columns.size(); column++) {
            put(headings, column, columns.get(column).heading(), style);
            sheet.setColumnWidth(column, columns.get(column).width() * UNITS_A_LETTER);
        }
    }

    /** @param shade of the first cell */
    public void add(Shade shade, String first, Link second, List<String> further) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        put(row, 0, first, shaded(shade));
        put(row, 1, second.text(), second.target().isEmpty() ? plain : linked);
        if (!second.target().isEmpty()) {
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(second.target());
            row.getCell(1).setHyperlink(link);
        }
        int lines = 1;
        for (int at = 0; at < further.size(); at++) {
            put(row, at + 2, further.get(at), plain);
            lines = Math.max(lines, lines(further.get(at), columns.get(at + 2).width()));
        }
        row.setHeightInPoints(Math.min(MOST_POINTS, LINE_POINTS * Math.max(lines, lines(second.text(), columns.get(1).width())) + 2));
    }

    /** How many lines a text takes when it is wrapped; a word that does not fit leaves some room empty. */
    private static int lines(String text, int width) {
        return text.lines().mapToInt(line -> 1 + line.length() / width).sum();
    }

    /** Like the analyst's own sheets. */
    private XSSFFont font(int points) {
        XSSFFont font = workbook.createFont();
        font.setFontName(workbook.getFontAt(0).getFontName());
        font.setFontHeightInPoints((short) points);
        return font;
    }

    public void finish() {
        int last = columns.size() - 1;
        sheet.createFreezePane(0, HEADINGS);
        sheet.setAutoFilter(new CellRangeAddress(HEADINGS - 1, Math.max(HEADINGS, sheet.getLastRowNum()), 0, last));
        sheet.setRepeatingRows(new CellRangeAddress(HEADINGS - 1, HEADINGS - 1, 0, last));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setDisplayGridlines(false);
        sheet.setTabColor(new XSSFColor(INK, null));
        for (Sheet other : workbook) {
            other.setSelected(false);
        }
        workbook.setActiveSheet(workbook.getSheetIndex(sheet));
        sheet.setSelected(true);
    }

    private static void put(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** Text that starts like a formula stays text when someone edits the cell. */
    private XSSFCellStyle body() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(TEXT_POINTS));
        style.setQuotePrefixed(true);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(new XSSFColor(LINE, null));
        return style;
    }

    private XSSFCellStyle shaded(Shade shade) {
        return shaded.computeIfAbsent(shade, none -> {
            XSSFCellStyle style = body();
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(shade.colour());
            return style;
        });
    }

    private XSSFCellStyle titled() {
        XSSFFont font = font(TITLE_POINTS);
        font.setBold(true);
        font.setColor(new XSSFColor(INK, null));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setQuotePrefixed(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle headed() {
        XSSFFont font = font(TEXT_POINTS);
        font.setBold(true);
        font.setColor(IndexedColors.WHITE.getIndex());
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(INK, null));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}
