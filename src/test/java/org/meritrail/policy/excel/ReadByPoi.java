package org.meritrail.policy.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.excel.NumberFormat;
import org.meritrail.excel.SheetOutline;
import org.meritrail.policy.findings.Place;

/** The same grids as read by another library. */
record ReadByPoi(String file, String workbook) {

    List<Grid> grids(Path path) {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(path))) {
            return StreamSupport.stream(book.spliterator(), false).map(this::grid).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Grid grid(Sheet sheet) {
        NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
        for (Row row : sheet) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                int number = row.getRowNum() + 1;
                Place place = new Place(file, sheet.getSheetName(), Grid.address(number, cell.getColumnIndex()));
                Cell read = new Cell(place, number, content((XSSFCell) cell));
                if (!read.isBlank()) {
                    rows.computeIfAbsent(number, none -> new TreeMap<>()).put(cell.getColumnIndex(), read);
                }
            }
        }
        return new Grid(workbook, file, sheet.getSheetName(), SheetOutline.plain(sheet.getSheetName()), rows);
    }

    private static Cell.Content content(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case STRING -> new Cell.Text(cell.getStringCellValue());
            case BOOLEAN -> new Cell.Truth(cell.getBooleanCellValue());
            case FORMULA -> new Cell.Formula(cell.getCellFormula(), new Cell.Blank());
            case ERROR -> new Cell.Broken(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case NUMERIC -> number(cell);
            default -> new Cell.Blank();
        };
    }

    private static Cell.Written written(XSSFCell cell) {
        return new Cell.Written(cell.getRawValue(), new NumberFormat(cell.getCellStyle().getDataFormatString()));
    }

    private static Cell.Content number(XSSFCell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return new Cell.Date(cell.getLocalDateTimeCellValue().toLocalDate(), written(cell));
        }
        BigDecimal stored = new BigDecimal(cell.getRawValue()).round(new MathContext(15, RoundingMode.HALF_EVEN));
        return new Cell.Number(stored, cell.getCellStyle().getDataFormatString().contains("%"), written(cell));
    }
}
