package org.meritrail.policy.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.meritrail.excel.Admission;
import org.meritrail.excel.DateSystem;
import org.meritrail.excel.Gate;
import org.meritrail.excel.Limits;
import org.meritrail.excel.Outline;
import org.meritrail.excel.SheetOutline;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;

/** Reads an Excel file into grids of typed cells. Nothing in it is evaluated or followed. */
public final class WorkbookFile {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    /** Far more than people write into a policy, and not too much for memory. */
    private static final Limits OF_A_POLICY = new Limits(50L << 20, 1_000, 100L << 20, 200L << 20, 200_000, 1_000_000);

    private final String file;
    private final String workbook;
    private final CellContents contents;

    private WorkbookFile(String file, String workbook, DateSystem dates) {
        this.file = file;
        this.workbook = workbook;
        this.contents = new CellContents(dates);
    }

    /**
     * @param file     the workbook's path below the policy folder, for messages
     * @param workbook its path below {@code decision-tables/}, for explanations
     * @return no grid, and a finding, if the file is not a readable workbook, dangerous, or larger than any policy
     */
    public static List<Grid> read(Path path, String file, String workbook, Findings findings) {
        return Gate.look(path, OF_A_POLICY).fold(admitted -> grids(admitted, file, workbook, findings), refused -> {
            RefusedFile.findings(refused.refusals(), file).forEach(findings::add);
            return List.of();
        });
    }

    private static List<Grid> grids(Admission.Admitted admitted, String file, String workbook, Findings findings) {
        try (ReadableWorkbook book = new ReadableWorkbook(admitted.workbook().toFile(), WITH_FORMATS)) {
            Outline outline = Outline.of(admitted.workbook());
            List<Grid> grids = new WorkbookFile(file, workbook, outline.dates()).grids(book, outline);
            if (grids.isEmpty()) {
                findings.add(FindingCode.NOT_A_WORKBOOK, Place.file(file), "", Message.of("workbook.no-sheet"));
            }
            if (outline.dates() == DateSystem.FROM_1904 && grids.stream().anyMatch(Grid::hasDates)) {
                findings.add(FindingCode.DATES_FROM_1904, Place.file(file), "");
            }
            return RecomputedCells.in(grids);
        } catch (IOException | RuntimeException notReadable) {
            // The reader's faults are unchecked, and as various as the ways a file can be damaged.
            findings.add(FindingCode.NOT_A_WORKBOOK, Place.file(file), "", Message.of("workbook.damaged"));
            return List.of();
        }
    }

    private List<Grid> grids(ReadableWorkbook book, Outline outline) throws IOException {
        List<Grid> grids = new ArrayList<>();
        for (Sheet sheet : book.getSheets().toList()) {
            SheetOutline own = grids.size() < outline.sheets().size() ? outline.sheets().get(grids.size()) : SheetOutline.plain(sheet.getName());
            grids.add(new Grid(workbook, file, sheet.getName(), own, rows(sheet)));
        }
        return grids;
    }

    private NavigableMap<Integer, NavigableMap<Integer, Cell>> rows(Sheet sheet) throws IOException {
        NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> {
                NavigableMap<Integer, Cell> cells = cells(sheet.getName(), row);
                if (!cells.isEmpty()) {
                    rows.put(row.getRowNum(), cells);
                }
            });
        }
        return rows;
    }

    private NavigableMap<Integer, Cell> cells(String sheet, Row row) {
        NavigableMap<Integer, Cell> cells = new TreeMap<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            // A row of one cell far to the right has thousands of places and nothing in them.
            if (row.getCell(column) != null) {
                Place place = new Place(file, sheet, Grid.address(row.getRowNum(), column));
                Cell read = new Cell(place, row.getRowNum(), contents.of(row.getCell(column)));
                if (!read.isBlank()) {
                    cells.put(column, read);
                }
            }
        }
        return cells;
    }
}
