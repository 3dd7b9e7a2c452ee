package org.meritrail.authoring.conversion;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.Place;

/** The sheets of an Excel file, old or new. What covers several merged cells stands in each of them, as Drools reads it. */
final class SpreadsheetSheets {

    private final String file;
    private final SpreadsheetCells contents;
    private int cells;

    private SpreadsheetSheets(String file, boolean from1904) {
        this.file = file;
        this.contents = new SpreadsheetCells(from1904);
    }

    static List<NativeSheet> read(Path path, String file) throws IOException {
        return NativeFile.has(file, ".xlsx") ? newer(path, file) : older(path, file);
    }

    private static List<NativeSheet> older(Path path, String file) throws IOException {
        try (InputStream bytes = Files.newInputStream(path); HSSFWorkbook workbook = new HSSFWorkbook(bytes)) {
            return new SpreadsheetSheets(file, workbook.getInternalWorkbook().isUsing1904DateWindowing()).sheets(workbook);
        }
    }

    private static List<NativeSheet> newer(Path path, String file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(unpacked(path)))) {
            return new SpreadsheetSheets(file, workbook.isDate1904()).sheets(workbook);
        }
    }

    /**
     * The same parts, uncompressed. How much they hold was measured; the ratio that POI would look at as well refuses real workbooks of
     * repetitive styles, and can be changed for the whole program only.
     */
    private static byte[] unpacked(Path path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = ZipFile.builder().setPath(path).get(); ZipArchiveOutputStream copy = new ZipArchiveOutputStream(bytes)) {
            copy.setLevel(0);
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                copy.putArchiveEntry(new ZipArchiveEntry(part.getName()));
                zip.getInputStream(part).transferTo(copy);
                copy.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private List<NativeSheet> sheets(Workbook workbook) {
        List<NativeSheet> sheets = new ArrayList<>();
        for (Sheet sheet : workbook) {
            sheets.add(sheet(sheet));
        }
        return sheets;
    }

    private NativeSheet sheet(Sheet sheet) {
        NavigableMap<Integer, NavigableMap<Integer, NativeCell>> rows = new TreeMap<>();
        Set<Integer> hidden = new HashSet<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                NativeCell read = contents.read(cell, place(sheet, row.getRowNum() + 1, cell.getColumnIndex()));
                if (!read.isBlank()) {
                    put(rows, read);
                }
            }
            if (row.getZeroHeight()) {
                hidden.add(row.getRowNum() + 1);
            }
        }
        sheet.getMergedRegions().forEach(merged -> spread(sheet, merged, rows));
        return new NativeSheet(sheet.getSheetName(), rows, hidden);
    }

    private void spread(Sheet sheet, CellRangeAddress merged, NavigableMap<Integer, NavigableMap<Integer, NativeCell>> rows) {
        NativeCell first = rows.getOrDefault(merged.getFirstRow() + 1, new TreeMap<>()).get(merged.getFirstColumn());
        if (first == null) {
            return;
        }
        for (int row = merged.getFirstRow() + 1; row <= merged.getLastRow() + 1; row++) {
            for (int column = merged.getFirstColumn(); column <= merged.getLastColumn(); column++) {
                put(rows, first.at(place(sheet, row, column), row, column));
            }
        }
    }

    private void put(NavigableMap<Integer, NavigableMap<Integer, NativeCell>> rows, NativeCell cell) {
        if (++cells > NativeFile.MOST_CELLS) {
            throw new NativeFile.TooManyCells();
        }
        rows.computeIfAbsent(cell.row(), none -> new TreeMap<>()).put(cell.column(), cell);
    }

    private Place place(Sheet sheet, int row, int column) {
        return new Place(file, sheet.getSheetName(), Grid.address(row, column));
    }
}
