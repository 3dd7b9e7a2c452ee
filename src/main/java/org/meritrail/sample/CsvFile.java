package org.meritrail.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.meritrail.excel.SafeCsv;

/** A data file before it is written: UTF-8, commas, line feeds, a decimal point. */
record CsvFile(String name, List<String> header, List<List<String>> rows) {

    void write(Path folder) {
        try (SafeCsv csv = SafeCsv.open(folder.resolve(name))) {
            csv.row(header);
            rows.forEach(csv::row);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @param digits after the point */
    static String decimal(long units, int digits) {
        return BigDecimal.valueOf(units, digits).toPlainString();
    }
}
