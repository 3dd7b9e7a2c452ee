package org.meritrail.excel;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The one way in which CSV is written: UTF-8, commas, line feeds, and no text that a spreadsheet program takes for a formula. */
public final class SafeCsv implements Closeable {

    private final CsvWriter rows;

    private SafeCsv(Writer file) {
        this.rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    }

    public static SafeCsv open(Path file) throws IOException {
        return new SafeCsv(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /** The file as bytes. @param writing writes its rows */
    public static byte[] bytes(Consumer<SafeCsv> writing) {
        StringWriter text = new StringWriter();
        try (SafeCsv csv = new SafeCsv(text)) {
            writing.accept(csv);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param cells texts, which are made plain ({@link PlainText}); whole and decimal numbers and dates, which stay as they are; null for nothing */
    public void row(Object... cells) {
        row(Arrays.asList(cells));
    }

    public void row(List<?> cells) {
        rows.writeRecord(cells.stream().map(SafeCsv::written).toList());
    }

    private static String written(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof Integer || cell instanceof Long || cell instanceof LocalDate ? cell.toString() : PlainText.of((String) cell);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
