package org.meritrail.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.meritrail.excel.SafeCsv;

/** A data file before it is written: UTF-8, commas, line feeds, a decimal point. */
record CsvFile(String name, List<String> header, List<List<String>> rows) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]+");

    void write(Path folder) {
        try (SafeCsv csv = SafeCsv.open(folder.resolve(name))) {
            csv.row(header);
            rows.forEach(row -> csv.row(row.stream().map(CsvFile::cell).toList()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Decimals go out as numbers, so that they may be negative. */
    private static Object cell(String text) {
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
    }

    /** @param digits after the point */
    static String decimal(long units, int digits) {
        return BigDecimal.valueOf(units, digits).toPlainString();
    }
}
