package org.meritrail.intake;

/** A row under its header. */
record SourceRow(Header header, RawRow row) {

    /** Empty if the file has no such column. */
    Cell cell(String column) {
        return header.has(column) ? header.cell(row, column) : Cell.EMPTY;
    }
}
