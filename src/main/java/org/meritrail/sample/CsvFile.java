package org.meritrail.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A data file before it is written: UTF-8, commas, line feeds, a decimal point. */
record CsvFile(String name, List<String> header, List<List<String>> rows) {

    void write(Path folder) {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(name), StandardCharsets.UTF_8)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @param digits after the point */
    static String decimal(long units, int digits) {
        return BigDecimal.valueOf(units, digits).toPlainString();
    }
}
