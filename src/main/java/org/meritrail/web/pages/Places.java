package org.meritrail.web.pages;

import org.meritrail.explanation.Ground;
import org.meritrail.kernel.Texts;

/**
 * Ways from an answer to where things stand.
 *
 * @param version  whose workbooks the cells stand in
 * @param delivery after which the records were in force
 * @param linked   whether the reader may see workbooks and data
 */
public record Places(Texts texts, int version, int delivery, boolean linked) {

    /** Null where there are none. */
    public Place cells(Ground.Cells cells) {
        return cells == null ? null : (cells.cells().isEmpty() ? Place.line(texts, cells, version) : Place.cells(texts, cells, version)).without(!linked);
    }

    public Place row(String file, int row, String column) {
        return new Place(texts.say("explanation.read", file, String.valueOf(row), column), linked ? Place.row(delivery, file, row) : null);
    }
}
