package org.meritrail.authoring.templates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meritrail.excel.Timeless;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.SheetKind;

/** A workbook in one language with the looks and drop-downs that every workbook of Meritrail has. The same calls give the same bytes. */
public final class Book {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private final Texts words;
    private final List<String> tables = new ArrayList<>();
    private boolean ended;

    public Book(Texts words) {
        this.words = words;
    }

    /** @param kind of a sheet the system knows, such as {@code about}; it gets its name in the workbook's language */
    public Page page(String kind, String title, String hint) {
        String name = words.say("sheet." + kind);
        return new Page(workbook.createSheet(name), styles, words, SheetKind.of(name).orElseThrow(), title, hint);
    }

    /** A decision table's sheet, which has the table's name. */
    public Page table(String name, String hint) {
        tables.add(name);
        return new Page(workbook.createSheet(name), styles, words, null, name, hint);
    }

    /**
     * Fills in what each line says.
     *
     * @param sentences by row, as Excel counts
     */
    public void readsAs(Map<Integer, Message> sentences) {
        XSSFSheet lines = workbook.getSheet(words.say("sheet.lines"));
        int column = column(lines, words.say("heading.reads-as"));
        sentences.forEach((row, sentence) -> lines.getRow(row - 1).getCell(column).setCellValue(sentence.in(words)));
        sentences.forEach((row, sentence) -> fit(lines.getRow(row - 1), column));
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().equalsIgnoreCase(heading)) {
                    return cell.getColumnIndex();
                }
            }
        }
        throw new IllegalStateException(sheet.getSheetName() + " has no column " + heading);
    }

    private static void fit(Row row, int column) {
        int width = Page.WIDEST_TEXT;
        row.getSheet().setColumnWidth(column, width * 256);
        int lines = (row.getCell(column).getStringCellValue().length() + width - 1) / width;
        row.setHeightInPoints(Math.max(row.getHeightInPoints(), 17 * lines));
    }

    /** The file; the legend is added the first time. */
    public byte[] bytes() {
        if (!ended) {
            LegendSheet.add(workbook, styles, words, tables);
            workbook.setActiveSheet(0);
            ended = true;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
            return Timeless.packed(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Replaces the file if there is one. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
