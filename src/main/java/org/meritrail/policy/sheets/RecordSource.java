package org.meritrail.policy.sheets;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.meritrail.vocabulary.DataSet;

/** Where the records of a set come from. */
public sealed interface RecordSource {

    <T> T fold(Function<Data, T> data, Function<Rows, T> rows, Function<Calendar, T> calendar, Function<Distinct, T> distinct);

    /** The data set whose rows are the records, if it is one. */
    default Optional<DataSet> data() {
        return fold(data -> Optional.of(data.set()), rows -> Optional.empty(), calendar -> Optional.empty(), distinct -> Optional.empty());
    }

    /** The data set its columns are read from, if it is one. */
    default Optional<DataSet> columnsOf() {
        return fold(data -> Optional.of(data.set()), rows -> Optional.empty(), calendar -> Optional.empty(), distinct -> Optional.of(distinct.set()));
    }

    /** What inputs name before the dot: the data set, the table, or {@code months} or {@code quarters}. */
    default String key() {
        return fold(data -> data.set().key(), Rows::table, calendar -> calendar.unit().key(), distinct -> distinct.set().key());
    }

    /** The rows of a data set. @param set with all its columns only in the plan's data model */
    record Data(DataSet set) implements RecordSource {
        @Override
        public <T> T fold(Function<Data, T> data, Function<Rows, T> rows, Function<Calendar, T> calendar, Function<Distinct, T> distinct) {
            return data.apply(this);
        }
    }

    /** The rows of a table of the policy. */
    record Rows(String table) implements RecordSource {
        @Override
        public <T> T fold(Function<Data, T> data, Function<Rows, T> rows, Function<Calendar, T> calendar, Function<Distinct, T> distinct) {
            return rows.apply(this);
        }
    }

    /** Months or quarters within the window, with the columns {@code from}, {@code to} and {@code days}. */
    record Calendar(Unit unit) implements RecordSource {
        @Override
        public <T> T fold(Function<Data, T> data, Function<Rows, T> rows, Function<Calendar, T> calendar, Function<Distinct, T> distinct) {
            return calendar.apply(this);
        }
    }

    /**
     * One record for each different value of a column, or of several together.
     *
     * @param columns at least one; the id of a record is their values joined by {@code /}
     */
    record Distinct(DataSet set, List<String> columns) implements RecordSource {
        @Override
        public <T> T fold(Function<Data, T> data, Function<Rows, T> rows, Function<Calendar, T> calendar, Function<Distinct, T> distinct) {
            return distinct.apply(this);
        }
    }

    /** The parts of the calendar. */
    enum Unit {
        MONTHS("months"), QUARTERS("quarters");

        private final String key;

        Unit(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
