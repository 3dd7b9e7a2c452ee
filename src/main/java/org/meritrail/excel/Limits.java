package org.meritrail.excel;

/**
 * How much a workbook may hold for what it is read for.
 *
 * @param fileBytes as it lies on the disk
 * @param parts     files within its ZIP
 * @param partBytes one of them, unpacked
 * @param bytes     all of them, unpacked
 * @param lastRow   of any sheet, from 1, that may hold something
 * @param cells     of all sheets together that may hold something
 */
public record Limits(long fileBytes, int parts, long partBytes, long bytes, int lastRow, long cells) {

    /** The last row and column of Excel; no program writes beyond. */
    static final int LAST_ROW = 1_048_576;
    static final int LAST_COLUMN = 16_384;
}
