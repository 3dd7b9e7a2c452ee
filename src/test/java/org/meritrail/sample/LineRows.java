package org.meritrail.sample;

import java.util.Arrays;
import java.util.List;
import org.meritrail.authoring.templates.Page;

/** The rows of a Lines sheet of which each fills few columns. */
final class LineRows {

    private final Page page;
    private final List<String> headings;

    /** @param headings line and operation first, the note last */
    LineRows(Page page, String... headings) {
        this.page = page.headings(headings);
        this.headings = List.of(headings);
    }

    /** @param cells heading and content by turns */
    LineRows line(String note, String name, String operation, Object... cells) {
        Object[] row = new Object[headings.size()];
        row[0] = name;
        row[1] = operation;
        for (int at = 0; at < cells.length; at += 2) {
            int column = headings.indexOf(cells[at]);
            if (column < 0) {
                throw new IllegalArgumentException(cells[at] + " is none of " + Arrays.asList(headings));
            }
            row[column] = cells[at + 1];
        }
        row[row.length - 1] = note;
        page.row(row);
        return this;
    }

    void finish() {
        page.finish();
    }
}
