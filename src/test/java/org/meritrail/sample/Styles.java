package org.meritrail.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.fixtures.WorkbookBuilder.Percent;

/** The looks of a workbook's cells: few colours, each with one meaning that the legend explains. */
final class Styles {

    static final String HEADER = "1F3A5F";
    static final String FIXED = "DCE6F1";
    static final String NUMBER = "FFF8DC";
    static final String WORD = "FFFFFF";
    static final String NOTE = "F2F2F2";

    /** Words that stand where a number could. */
    private static final Set<String> OPEN_EDGES = Set.of("no end", "sin límite");

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> made = new HashMap<>();

    /** @param format empty for text */
    private record Look(String fill, String format, boolean locked) {

        boolean isNumber() {
            return format.contains("0");
        }

        HorizontalAlignment alignment() {
            boolean openEdge = fill.equals(NUMBER) && format.equals("@");
            return openEdge ? HorizontalAlignment.CENTER : isNumber() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT;
        }
    }

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle title() {
        return text(16, true, false, HEADER);
    }

    XSSFCellStyle hint() {
        return text(10, false, true, "595959");
    }

    private XSSFCellStyle text(int points, boolean bold, boolean italic, String colour) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(points, bold, italic, colour));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle header() {
        XSSFCellStyle style = made.computeIfAbsent(new Look(HEADER, "", true), this::make);
        style.setFont(font(11, true, false, "FFFFFF"));
        return style;
    }

    /** A cell that the system reads by its place or name and that stays as it is. */
    XSSFCellStyle fixed() {
        XSSFCellStyle style = made.computeIfAbsent(new Look(FIXED, "", true), this::make);
        style.setFont(font(11, true, false, HEADER));
        return style;
    }

    XSSFCellStyle note() {
        return made.computeIfAbsent(new Look(NOTE, "", false), this::make);
    }

    /** For a value to be edited: numbers and dates stand out from words. */
    XSSFCellStyle open(Object value) {
        String format = format(value);
        boolean word = format.equals("@") && !(value instanceof String text && OPEN_EDGES.contains(text));
        return made.computeIfAbsent(new Look(word ? WORD : NUMBER, format, false), this::make);
    }

    /** For a row not yet filled in: the format of the column, without colour, so that it is not printed. */
    XSSFCellStyle spare(Object value) {
        return made.computeIfAbsent(new Look("", format(value), false), this::make);
    }

    private static String format(Object value) {
        if (value instanceof Percent) {
            return "0.0 %_)";
        }
        if (value instanceof LocalDate) {
            return "yyyy-mm-dd";
        }
        if (value instanceof Long) {
            return "0.0_)";
        }
        return value instanceof BigDecimal || value instanceof Integer ? "#,##0.00_)" : "@";
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        if (!look.fill().isEmpty()) {
            fill(style, look.fill());
        }
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(!look.isNumber());
        style.setLocked(look.locked());
        if (!look.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        }
        style.setAlignment(look.alignment());
        return style;
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour("BFBFBF"));
    }

    static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex));
    }

    private XSSFFont font(int points, boolean bold, boolean italic, String colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setItalic(italic);
        font.setColor(colour(colour));
        return font;
    }
}
