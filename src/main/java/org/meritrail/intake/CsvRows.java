package org.meritrail.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.meritrail.intake.Quoting.State;
import org.meritrail.kernel.Message;

/** A CSV file, cut into records here so that a broken line costs that line only and not what follows it. */
final class CsvRows implements Rows {

    /** A quote still open after this many lines was never meant to be. */
    private static final int MOST_LINES = 200;

    private final TextLines lines;
    private final Quoting quoting;
    private final CsvReader.CsvReaderBuilder csv;

    private CsvRows(TextLines lines, Format format) {
        this.lines = lines;
        this.quoting = new Quoting(format);
        this.csv = CsvReader.builder().fieldSeparator(format.delimiter()).quoteCharacter(format.quote());
    }

    static CsvRows open(Path path, Format format) throws UnreadableFile {
        try {
            return new CsvRows(TextLines.open(path, format.encoding()), format);
        } catch (IOException cannotOpen) {
            throw unreadable(cannotOpen);
        }
    }

    @Override
    public RawRow next() throws UnreadableFile {
        try {
            String line = lines.next();
            while (line != null && line.isEmpty()) {
                line = lines.next();
            }
            return line == null ? null : record(line);
        } catch (IOException cannotRead) {
            throw unreadable(cannotRead);
        }
    }

    private RawRow record(String first) throws IOException {
        int row = lines.number();
        List<String> more = new ArrayList<>(0);
        State state = quoting.after(State.START, first);
        while (state == State.QUOTED && more.size() < MOST_LINES) {
            String line = lines.next();
            if (line == null) {
                break;
            }
            more.add(line);
            state = quoting.after(state, line);
        }
        if (state == State.QUOTED || state == State.BROKEN) {
            lines.putBack(more);
            return RawRow.broken(row, Message.of("intake.row.quotes"));
        }
        return cells(row, more.isEmpty() ? first : first + "\n" + String.join("\n", more));
    }

    private RawRow cells(int row, String text) {
        if (text.indexOf(TextLines.NO_TEXT) >= 0) {
            return RawRow.broken(row, Message.of("intake.row.bytes"));
        }
        return RawRow.of(row, csv.ofSingleCsvRecord(text).getFields().stream().map(Cell::written).toList());
    }

    @Override
    public void close() throws UnreadableFile {
        try {
            lines.close();
        } catch (IOException cannotClose) {
            throw unreadable(cannotClose);
        }
    }

    private static UnreadableFile unreadable(IOException cause) {
        return new UnreadableFile(Message.of("intake.file.unreadable"), cause);
    }
}
