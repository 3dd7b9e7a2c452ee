package org.meritrail.policy.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks with what programs store, down to the digits. */
final class Stored {

    private Stored() {
    }

    static Path workbook(Path path, Consumer<XSSFWorkbook> fill) {
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream bytes = Files.newOutputStream(path)) {
            fill.accept(book);
            book.write(bytes);
            return path;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static void number(XSSFRow row, String stored, String format) {
        CellStyle style = row.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(format));
        XSSFCell cell = row.createCell(Math.max(row.getLastCellNum(), 0));
        cell.setCellStyle(style);
        cell.getCTCell().setV(stored);
    }
}
