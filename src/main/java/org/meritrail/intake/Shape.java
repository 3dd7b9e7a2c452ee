package org.meritrail.intake;

import java.util.List;
import org.meritrail.vocabulary.DataSet.Column;

/** What all records of an entry have in common. */
record Shape(List<Column> columns, List<String> names, Typing typing) {

    static Shape of(List<Column> columns, Format format) {
        return new Shape(columns, columns.stream().map(Column::name).toList(), new Typing(format));
    }
}
