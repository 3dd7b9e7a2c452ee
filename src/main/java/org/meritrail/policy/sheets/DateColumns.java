package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Input;

/** The columns that Records and Inputs are dated by; each must be a date of the data it is named for. */
final class DateColumns {

    private record Use(SheetRow row, String heading, DataSet set, String column) {
    }

    private final List<Use> uses = new ArrayList<>();

    /** Notes a column that a cell names; it can be checked only when all inputs are known, since they declare columns. */
    void use(SheetRow row, String heading, DataSet set) {
        row.text(heading).ifPresent(column -> uses.add(new Use(row, heading, set, column)));
    }

    void check(List<Input> inputs) {
        for (Use use : uses) {
            List<String> dates = Stream.concat(
                    use.set().columns().stream().filter(column -> column.type() == ColumnType.DATE).map(DataSet.Column::name),
                    inputs.stream().filter(input -> input.dataSet().equals(use.set().key()) && input.type() == ColumnType.DATE).map(Input::column))
                    .distinct().toList();
            if (!dates.contains(use.column())) {
                use.row().find(FindingCode.DATA_UNKNOWN, use.heading(), dates);
            }
        }
    }
}
