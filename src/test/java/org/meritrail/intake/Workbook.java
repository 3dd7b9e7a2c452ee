package org.meritrail.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook under construction; text stays text, numbers are given as the digits Excel would store. */
final class Workbook {

    private Workbook() {
    }

    static byte[] of(String sheet, Consumer<XSSFSheet> fill) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            fill.accept(workbook.createSheet(sheet));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    static Row row(XSSFSheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number - 1);
        for (int at = 0; at < texts.length; at++) {
            if (!texts[at].isEmpty()) {
                row.createCell(at).setCellValue(texts[at]);
            }
        }
        return row;
    }

    static void number(Row row, int at, String digits) {
        number(row, at, digits, "General");
    }

    static void number(Row row, int at, String digits, String format) {
        CellStyle style = row.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(format));
        XSSFCell cell = (XSSFCell) row.createCell(at);
        cell.setCellStyle(style);
        cell.getCTCell().setV(digits);
    }
}
