package org.meritrail.excel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Files as {@link SafeCsv} writes them, with other texts in their cells. */
public final class CsvTexts {

    private CsvTexts() {
    }

    /** Cells that stay the same stay as they are written; others are made plain again. */
    public static byte[] replaced(String file, UnaryOperator<String> replacing) {
        StringWriter text = new StringWriter();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file);
             CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(row -> csv.writeRecord(row.getFields().stream().map(cell -> other(cell, replacing)).toList()));
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String other(String cell, UnaryOperator<String> replacing) {
        String original = PlainText.original(cell);
        String other = replacing.apply(original);
        return other.equals(original) ? cell : PlainText.of(other);
    }
}
