package org.meritrail.intake;

import java.nio.file.Path;
import java.util.Locale;

/** The rows of one file, the header first, one at a time. */
interface Rows extends AutoCloseable {

    /** Null after the last row. */
    RawRow next() throws UnreadableFile;

    @Override
    void close() throws UnreadableFile;

    /**
     * @param sheet of a workbook; empty for the one named like the data set, or the only one
     * @param name  what a workbook's sheet is called if no sheet is given
     */
    static Rows open(Path path, String sheet, String name, Format format) throws UnreadableFile {
        boolean workbook = path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return workbook ? XlsxRows.open(XlsxRows.admitted(path), sheet, name) : CsvRows.open(path, format);
    }
}
