package org.meritrail.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.meritrail.excel.Admission;
import org.meritrail.excel.DateSystem;
import org.meritrail.excel.Gate;
import org.meritrail.excel.Limits;
import org.meritrail.excel.Refusal;
import org.meritrail.kernel.Message;

/** A sheet of an Excel workbook. Rows without any content are no rows; cells left out at a row's end are empty. */
final class XlsxRows implements Rows {

    /** A million rows of ten cells. */
    private static final Limits OF_DATA = new Limits(200L << 20, 1_000, 500L << 20, 500L << 20, 1_048_576, Long.MAX_VALUE);
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final XlsxCells cells;
    /** Of the header; zero before it is read. */
    private int width;

    private XlsxRows(ReadableWorkbook workbook, Sheet sheet, DateSystem dates) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.cells = new XlsxCells(dates);
    }

    /** Looks at a file before it is opened. */
    static Admission.Admitted admitted(Path path) throws UnreadableFile {
        Admission looked = Gate.look(path, OF_DATA);
        Optional<Admission.Admitted> admitted = looked.fold(Optional::of, refused -> Optional.empty());
        return admitted.orElseThrow(() -> new UnreadableFile(looked.fold(never -> Message.of("intake.file.workbook"), XlsxRows::refusal), null));
    }

    private static Message refusal(Admission.Refused refused) {
        Refusal first = refused.refusals().get(0);
        return Message.of("intake.file.refused", first.why(), first.remedy());
    }

    static Rows open(Admission.Admitted admitted, String sheet, String name) throws UnreadableFile {
        ReadableWorkbook workbook = workbook(admitted.workbook());
        try {
            List<Sheet> sheets = workbook.getSheets().toList();
            Optional<Sheet> found = sheets.stream().filter(each -> each.getName().equals(sheet.isEmpty() ? name : sheet)).findFirst();
            if (found.isEmpty() && sheet.isEmpty() && sheets.size() == 1) {
                found = Optional.of(sheets.get(0));
            }
            return new XlsxRows(workbook, found.orElseThrow(() -> new UnreadableFile(
                    Message.of("intake.file.sheet", sheet.isEmpty() ? name : sheet, sheets.stream().map(Sheet::getName).toList()), null)),
                    DateSystem.of(admitted.workbook()));
        } catch (IOException | RuntimeException damaged) {
            throw closing(workbook, unreadable(damaged));
        } catch (UnreadableFile noSuchSheet) {
            throw closing(workbook, noSuchSheet);
        }
    }

    /** The names of its sheets, in their order. */
    static List<String> sheets(Admission.Admitted admitted) throws UnreadableFile {
        try (ReadableWorkbook open = workbook(admitted.workbook())) {
            return open.getSheets().map(Sheet::getName).toList();
        } catch (IOException damaged) {
            throw unreadable(damaged);
        }
    }

    private static ReadableWorkbook workbook(Path path) throws UnreadableFile {
        try {
            return new ReadableWorkbook(path.toFile(), WITH_FORMATS);
        } catch (IOException | RuntimeException damaged) {
            throw unreadable(damaged);
        }
    }

    @Override
    public RawRow next() throws UnreadableFile {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                List<Cell> read = cellsOf(row);
                if (!read.stream().allMatch(Cell::isEmpty)) {
                    width = width == 0 ? read.size() : width;
                    return RawRow.of(row.getRowNum(), read);
                }
            }
            return null;
        } catch (RuntimeException damaged) {
            throw unreadable(damaged);
        }
    }

    /** As many cells as the header, more only if they hold something. */
    private List<Cell> cellsOf(Row row) {
        List<Cell> all = new ArrayList<>(IntStream.range(0, row.getCellCount())
                .mapToObj(at -> row.getOptionalCell(at).map(cells::read).orElse(Cell.EMPTY)).toList());
        while (all.size() > width && all.get(all.size() - 1).isEmpty()) {
            all.remove(all.size() - 1);
        }
        while (all.size() < width) {
            all.add(Cell.EMPTY);
        }
        return all;
    }

    @Override
    public void close() throws UnreadableFile {
        stream.close();
        try {
            workbook.close();
        } catch (IOException cannotClose) {
            throw unreadable(cannotClose);
        }
    }

    private static UnreadableFile closing(ReadableWorkbook workbook, UnreadableFile why) {
        try {
            workbook.close();
        } catch (IOException cannotClose) {
            why.addSuppressed(cannotClose);
        }
        return why;
    }

    /** The reader's faults are unchecked, and as various as the ways a file can be damaged; it reads row by row, so that any row may show them. */
    private static UnreadableFile unreadable(Exception damaged) {
        return new UnreadableFile(Message.of("intake.file.workbook"), damaged);
    }
}
