package org.meritrail.authoring.conversion;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.Place;

/** A CSV file is one sheet without a name, all of it text. */
final class CsvSheet {

    private static final String MERGED = "...";

    private CsvSheet() {
    }

    /** @throws IOException if it is no text in UTF-8 */
    static List<NativeSheet> read(Path path, String file) throws IOException {
        String text = Files.readString(path);
        NavigableMap<Integer, NavigableMap<Integer, NativeCell>> rows = new TreeMap<>();
        int row = 0;
        int cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true).ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (CsvRecord line : reader) {
                NavigableMap<Integer, NativeCell> found = row(line.getFields(), ++row, file);
                cells += found.size();
                if (cells > NativeFile.MOST_CELLS) {
                    throw new NativeFile.TooManyCells();
                }
                if (!found.isEmpty()) {
                    rows.put(row, found);
                }
            }
        }
        return List.of(new NativeSheet("", rows, Set.of()));
    }

    /** Three dots at the end of neighbours of one text are how CSV says that they are merged. */
    private static NavigableMap<Integer, NativeCell> row(List<String> fields, int row, String file) {
        NavigableMap<Integer, NativeCell> cells = new TreeMap<>();
        int start = 0;
        for (int column = 0; column < fields.size(); column++) {
            String field = fields.get(column);
            boolean merged = field.endsWith(MERGED);
            start = merged && column > 0 && fields.get(column - 1).equals(field) ? start : column;
            String text = merged ? field.substring(0, field.length() - MERGED.length()) : field;
            Place place = new Place(file, "", Grid.address(row, column));
            NativeCell cell = new NativeCell(place, row, column, start, text, null, false, null, "");
            if (!cell.isBlank()) {
                cells.put(column, cell);
            }
        }
        return cells;
    }
}
