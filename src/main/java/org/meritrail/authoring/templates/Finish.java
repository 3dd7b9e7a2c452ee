package org.meritrail.authoring.templates;

import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What every sheet gets at its end: protection against slips, and a page that prints well. */
final class Finish {

    private Finish() {
    }

    /** What a cell repeats from above steps back, legibly. */
    static void whereSame(XSSFSheet sheet, String formula, CellRangeAddress cells) {
        ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule(formula);
        rule.createFontFormatting().setFontColor(Styles.colour("707070"));
        add(sheet, rule, cells);
    }

    static void lineAbove(XSSFSheet sheet, String formula, CellRangeAddress cells) {
        ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule(formula);
        BorderFormatting border = rule.createBorderFormatting();
        border.setBorderTop(BorderStyle.THIN);
        border.setTopBorderColor(Styles.colour(Styles.HEADER));
        add(sheet, rule, cells);
    }

    private static void add(XSSFSheet sheet, ConditionalFormattingRule rule, CellRangeAddress cells) {
        sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    /** Without a password; rows may be inserted, deleted, sorted and sized. */
    static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }

    /**
     * @param headingRows repeated on every page
     * @param pages       next to each other, the first column on each
     */
    static void print(XSSFSheet sheet, int headingRows, int pages) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) pages);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, headingRows - 1, -1, -1));
        if (pages > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
        sheet.getFooter().setLeft("&F – &A");
        sheet.getFooter().setRight("&P / &N");
    }
}
