package org.meritrail.batch;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of a calibration workbook look, and which of them can be filled in. */
final class CalibrationStyles {

    final CellStyle head;
    final CellStyle title;
    final CellStyle text;
    final CellStyle score;
    final CellStyle count;
    final CellStyle percent;
    final CellStyle entry;
    final CellStyle day;

    private final Workbook workbook;

    CalibrationStyles(Workbook workbook) {
        this.workbook = workbook;
        this.head = bold(IndexedColors.WHITE, IndexedColors.DARK_TEAL);
        this.title = bold(IndexedColors.DARK_TEAL, null);
        this.text = shown("@");
        text.setQuotePrefixed(true);
        this.score = number("0.00");
        this.count = number("0");
        this.percent = number("0.0%");
        this.entry = toFillIn("@");
        this.day = toFillIn("yyyy-mm-dd");
    }

    private CellStyle bold(IndexedColors ink, IndexedColors ground) {
        CellStyle style = shown("@");
        Font font = workbook.createFont();
        font.setBold(true);
        font.setColor(ink.getIndex());
        style.setFont(font);
        if (ground != null) {
            style.setFillForegroundColor(ground.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private CellStyle shown(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    private CellStyle number(String format) {
        CellStyle style = shown(format);
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        return style;
    }

    private CellStyle toFillIn(String format) {
        CellStyle style = shown(format);
        style.setLocked(false);
        style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setRightBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
        return style;
    }
}
