package org.meritrail.policy.excel;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;

/** Reads an Excel file into grids of typed cells. Nothing in it is evaluated or followed. */
public final class WorkbookFile {

    /** What Excel itself keeps of a number: the one place where a binary double becomes a decimal. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final String file;
    private final String workbook;

    private WorkbookFile(String file, String workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    /**
     * @param file     the workbook's path below the policy folder, for messages
     * @param workbook its path below {@code decision-tables/}, for explanations
     * @return no grid, and a finding, if the file is not a readable workbook
     */
    public static List<Grid> read(Path path, String file, String workbook, Findings findings) {
        try (InputStream bytes = Files.newInputStream(path); XSSFWorkbook book = new XSSFWorkbook(bytes)) {
            return new WorkbookFile(file, workbook).grids(book);
        } catch (IOException | POIXMLException | UnsupportedFileFormatException | EmptyFileException | OpenXML4JRuntimeException notReadable) {
            findings.add(FindingCode.NOT_A_WORKBOOK, Place.file(file), "", String.valueOf(notReadable.getMessage()));
            return List.of();
        }
    }

    private List<Grid> grids(XSSFWorkbook book) {
        List<Grid> grids = new ArrayList<>();
        for (Sheet sheet : book) {
            NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
            for (Row row : sheet) {
                NavigableMap<Integer, Cell> cells = cells(sheet.getSheetName(), row);
                if (!cells.isEmpty()) {
                    rows.put(row.getRowNum() + 1, cells);
                }
            }
            grids.add(new Grid(workbook, file, sheet.getSheetName(), rows));
        }
        return grids;
    }

    private NavigableMap<Integer, Cell> cells(String sheet, Row row) {
        NavigableMap<Integer, Cell> cells = new TreeMap<>();
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
            int number = row.getRowNum() + 1;
            Place place = new Place(file, sheet, Grid.address(number, cell.getColumnIndex()));
            Cell read = new Cell(place, number, content((XSSFCell) cell));
            if (!read.isBlank()) {
                cells.put(cell.getColumnIndex(), read);
            }
        }
        return cells;
    }

    private static Cell.Content content(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case STRING -> new Cell.Text(cell.getStringCellValue());
            case BOOLEAN -> new Cell.Truth(cell.getBooleanCellValue());
            case FORMULA -> new Cell.Formula(cell.getCellFormula());
            case ERROR -> new Cell.Broken(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case NUMERIC -> number(cell);
            default -> new Cell.Blank();
        };
    }

    private static Cell.Content number(XSSFCell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return new Cell.Date(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        BigDecimal stored = new BigDecimal(cell.getRawValue());
        return new Cell.Number(stored.round(EXCEL_DIGITS), cell.getCellStyle().getDataFormatString().contains("%"));
    }
}
