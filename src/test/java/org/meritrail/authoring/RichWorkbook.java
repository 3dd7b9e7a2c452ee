package org.meritrail.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What people make of a workbook: drop-downs, conditional formats, comments, formulas, charts, protection, hidden rows and print settings. */
final class RichWorkbook {

    private RichWorkbook() {
    }

    /** Adds all of it to the sheets Values and Legend. */
    static void enrich(Path file) throws IOException {
        XSSFWorkbook workbook;
        try (InputStream bytes = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(bytes);
        }
        try (workbook) {
            values(workbook.getSheet("Values"));
            legend(workbook.createSheet("Legend"));
            XSSFSheet legend = workbook.getSheet("Legend");
            legend.getRow(1).setZeroHeight(true);
            legend.setColumnHidden(2, true);
            try (OutputStream bytes = Files.newOutputStream(file)) {
                workbook.write(bytes);
            }
        }
    }

    private static void values(XSSFSheet sheet) {
        sheet.setColumnWidth(0, 33 * 256);
        sheet.createFreezePane(1, 1);
        sheet.protectSheet("secret");
        sheet.getPrintSetup().setLandscape(true);
        sheet.getHeader().setCenter("Values of the plan");
        sheet.addValidationData(sheet.getDataValidationHelper().createValidation(
                sheet.getDataValidationHelper().createExplicitListConstraint(new String[] {"EUR", "USD"}), new CellRangeAddressList(1, 50, 2, 2)));
        ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule("$B2>1000");
        rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.LIGHT_GREEN.getIndex());
        sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("B2:B50")}, rule);
        comment(sheet, 1, 1, "Agreed with the works council");
    }

    private static void comment(XSSFSheet sheet, int row, int column, String text) {
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 3, row + 3));
        comment.setString(new XSSFRichTextString(text));
        comment.setAuthor("Ana");
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    private static void legend(XSSFSheet sheet) {
        for (int row = 0; row < 4; row++) {
            sheet.createRow(row).createCell(0).setCellValue(row);
        }
        sheet.createRow(4).createCell(0).setCellFormula("SUM(A1:A4)");
        sheet.addMergedRegion(CellRangeAddress.valueOf("A7:C8"));
        comment(sheet, 0, 0, "Only for people");
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 4, 4, 10, 20));
        XDDFChartData data = chart.createData(ChartTypes.LINE, chart.createCategoryAxis(AxisPosition.BOTTOM), chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("A1:A4")),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("A1:A4")));
        chart.plot(data);
    }
}
