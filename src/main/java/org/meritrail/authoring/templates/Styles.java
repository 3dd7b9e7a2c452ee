package org.meritrail.authoring.templates;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of a workbook's cells: few colours, each with one meaning that the legend explains. Dark on light or the reverse, above 7 : 1. */
final class Styles {

    static final String HEADER = "1F3A5F";
    private static final String FIXED = "DCE6F1";
    private static final String NUMBER = "FFF8DC";
    private static final String WORD = "FFFFFF";
    private static final String NOTE = "F2F2F2";
    private static final String HINT = "404040";

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> made = new HashMap<>();

    /** @param fill empty for none, as in rows that nobody has filled in and that should not be printed */
    private record Look(String fill, String format, String ink, int points, boolean bold, boolean italic, boolean locked, boolean wrapped) {

        static Look cell(String fill, String format) {
            return new Look(fill, format, "000000", 11, false, false, false, true);
        }

        static Look heading(String fill, String ink) {
            return new Look(fill, "General", ink, 11, true, false, true, true);
        }

        boolean isNumber() {
            return format.contains("0") || fill.equals(NUMBER) && format.equals(Typed.PLAIN);
        }
    }

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle title() {
        return made(new Look("", Typed.PLAIN, HEADER, 16, true, false, true, false));
    }

    XSSFCellStyle hint() {
        return made(new Look("", Typed.PLAIN, HINT, 10, false, true, true, false));
    }

    XSSFCellStyle header() {
        return made(Look.heading(HEADER, "FFFFFF"));
    }

    /** A cell that the system reads by its place or name and that stays as it is. */
    XSSFCellStyle fixed() {
        return made(Look.heading(FIXED, HEADER));
    }

    XSSFCellStyle note() {
        return made(Look.cell(NOTE, Typed.TEXT));
    }

    /** What the system wrote for people: as grey as a note, and locked. */
    XSSFCellStyle told() {
        return made(new Look(NOTE, Typed.PLAIN, "000000", 11, false, true, true, true));
    }

    XSSFCellStyle number(String format) {
        return made(Look.cell(NUMBER, format));
    }

    /** @param format of the numbers that may be typed there instead */
    XSSFCellStyle word(String format) {
        return made(Look.cell(WORD, format));
    }

    /** For cells that nobody has filled in yet. */
    XSSFCellStyle spare(String format) {
        return made(Look.cell("", format));
    }

    private XSSFCellStyle made(Look look) {
        return made.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        if (!look.fill().isEmpty()) {
            fill(style, look.fill());
        }
        style.setVerticalAlignment(look.points() > 11 ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
        style.setWrapText(look.wrapped() && !look.isNumber());
        style.setLocked(look.locked());
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        style.setAlignment(look.isNumber() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setIndention((short) (look.isNumber() ? 1 : 0));
        style.setFont(font(look));
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

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) look.points());
        font.setBold(look.bold());
        font.setItalic(look.italic());
        font.setColor(colour(look.ink()));
        return font;
    }
}
