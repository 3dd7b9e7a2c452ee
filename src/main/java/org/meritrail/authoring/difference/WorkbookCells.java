package org.meritrail.authoring.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.authoring.meaning.Entry;
import org.meritrail.authoring.meaning.Kind;
import org.meritrail.kernel.Texts;

/** Finds the cells of a workbook that say a fact, by the headings above them; where none does, the entry's first cell stands for it. */
final class WorkbookCells {

    private final XSSFWorkbook workbook;

    WorkbookCells(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Empty for what has no sheet. */
    Optional<XSSFSheet> sheet(Entry entry) {
        Stream<String> names = entry.kind() == Kind.ABOUT ? Texts.all().stream().map(texts -> texts.say("sheet.about")) : Stream.of(entry.place().sheet());
        return names.filter(name -> !name.isEmpty()).map(workbook::getSheet).filter(sheet -> sheet != null).findFirst();
    }

    /** All filled cells of the entry's row, or the one that stands for the sheet. */
    List<CellReference> all(XSSFSheet sheet, Entry entry) {
        XSSFRow row = entry.place().row() == 0 ? null : sheet.getRow(entry.place().row() - 1);
        if (row == null) {
            return List.of(first(sheet, entry));
        }
        List<CellReference> cells = new ArrayList<>();
        row.forEach(cell -> {
            if (cell.getCellType() != CellType.BLANK) {
                cells.add(new CellReference(cell.getRowIndex(), cell.getColumnIndex()));
            }
        });
        return isOneCell(entry) ? cellsOf(entry) : cells;
    }

    /** A cell of a matrix is a row of its own. */
    private static boolean isOneCell(Entry entry) {
        return entry.kind() == Kind.ROW && entry.name().contains("/") && entry.place().cells().size() > 1 && entry.facts().size() > 1
                && entry.place().cells().stream().map(CellReference::new).anyMatch(cell -> cell.getRow() != entry.place().row() - 1);
    }

    private static List<CellReference> cellsOf(Entry entry) {
        List<String> cells = entry.place().cells();
        return List.of(new CellReference(cells.get(cells.size() - 1)));
    }

    /** The cells that say a fact of an entry. */
    List<CellReference> of(XSSFSheet sheet, Entry entry, Change change) {
        if (isOneCell(entry)) {
            return cellsOf(entry);
        }
        List<CellReference> found = entry.place().row() == 0 ? beside(sheet, change) : below(sheet, entry, change);
        return found.isEmpty() ? List.of(first(sheet, entry)) : found;
    }

    private static CellReference first(XSSFSheet sheet, Entry entry) {
        return entry.place().cells().isEmpty() ? heading(sheet, entry).orElse(new CellReference(0, 0)) : new CellReference(entry.place().cells().get(0));
    }

    /** Of a column of a table, the cell that names it. */
    private static Optional<CellReference> heading(XSSFSheet sheet, Entry entry) {
        return cells(sheet).filter(cell -> entry.kind() == Kind.COLUMN && text(cell).equals(entry.name()))
                .map(cell -> new CellReference(cell.getRowIndex(), cell.getColumnIndex())).findFirst();
    }

    /** A setting, or a row of About: the name, and beside it what it is. */
    private static List<CellReference> beside(XSSFSheet sheet, Change change) {
        return cells(sheet).filter(cell -> cell.getColumnIndex() == cell.getRow().getFirstCellNum() && isHeading(text(cell), change)).limit(1)
                .map(cell -> new CellReference(cell.getRowIndex(), cell.getColumnIndex() + 1)).toList();
    }

    /** Two columns of a table may have the same heading: the lower and the upper edge. */
    private static List<CellReference> below(XSSFSheet sheet, Entry entry, Change change) {
        int row = entry.place().row() - 1;
        Optional<XSSFRow> headings = cells(sheet).takeWhile(cell -> cell.getRowIndex() < row).filter(cell -> isHeading(text(cell), change)).map(XSSFCell::getRow).findFirst();
        List<CellReference> found = new ArrayList<>();
        headings.ifPresent(above -> above.forEach(cell -> {
            if (isHeading(text((XSSFCell) cell), change)) {
                found.add(new CellReference(row, cell.getColumnIndex()));
            }
        }));
        return found;
    }

    private static boolean isHeading(String text, Change change) {
        return !text.isEmpty() && (Texts.all().stream().anyMatch(texts -> change.heading().in(texts).equalsIgnoreCase(text))
                || change.key().equals("if:" + text) || change.key().equals("then:" + text));
    }

    /** Only as far as somebody looks: headings stand at the top of what may be thousands of rows. */
    private static Stream<XSSFCell> cells(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false).flatMap(row -> StreamSupport.stream(row.spliterator(), false)).map(XSSFCell.class::cast);
    }

    private static String text(XSSFCell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }
}
