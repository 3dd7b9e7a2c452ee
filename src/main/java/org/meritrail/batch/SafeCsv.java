package org.meritrail.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** CSV that a spreadsheet program can open without any text of it becoming a formula. */
final class SafeCsv {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private SafeCsv() {
    }

    static CsvWriter open(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /** The file as bytes. @param rows writes them */
    static byte[] bytes(Consumer<CsvWriter> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.accept(csv);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Text that would be taken for a formula gets an apostrophe in front; numbers are written as they are, never by this. */
    static String text(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
