package org.meritrail.policy.sheets;

import java.util.List;
import java.util.function.Function;
import org.meritrail.vocabulary.DataSet;

/** How a record finds the one it belongs to. */
public sealed interface Link {

    /** The set above. */
    String owner();

    <T> T fold(Function<ById, T> byId, Function<ByDated, T> byDated, Function<ByClaim, T> byClaim, Function<ByDate, T> byDate,
               Function<Each, T> each);

    /** Its own columns hold the id of the one above. @param columns at least one; several are joined by {@code /} */
    record ById(String owner, List<String> columns) implements Link {
        @Override
        public <T> T fold(Function<ById, T> byId, Function<ByDated, T> byDated, Function<ByClaim, T> byClaim, Function<ByDate, T> byDate,
                          Function<Each, T> each) {
            return byId.apply(this);
        }
    }

    /**
     * The dated column holds the id, as it is in force for the record's participant on the record's date: {@code assignments.manager}.
     *
     * @param dated one with rows in force from a day to a day
     */
    record ByDated(String owner, DataSet dated, String column) implements Link {
        @Override
        public <T> T fold(Function<ById, T> byId, Function<ByDated, T> byDated, Function<ByClaim, T> byClaim, Function<ByDate, T> byDate,
                          Function<Each, T> each) {
            return byDated.apply(this);
        }
    }

    /**
     * The participant for whom the dated column holds the record's own value on the record's date:
     * {@code territory = assignments.territory}.
     *
     * @param column  of the record
     * @param claimed of the dated data set
     */
    record ByClaim(String owner, String column, DataSet dated, String claimed) implements Link {
        @Override
        public <T> T fold(Function<ById, T> byId, Function<ByDated, T> byDated, Function<ByClaim, T> byClaim, Function<ByDate, T> byDate,
                          Function<Each, T> each) {
            return byClaim.apply(this);
        }
    }

    /** The one of the same participant that is in force on the record's date. */
    record ByDate(String owner) implements Link {
        @Override
        public <T> T fold(Function<ById, T> byId, Function<ByDated, T> byDated, Function<ByClaim, T> byClaim, Function<ByDate, T> byDate,
                          Function<Each, T> each) {
            return byDate.apply(this);
        }
    }

    /** Every one above has a record of its own, as with rows of a table and the calendar; the company has all there are. */
    record Each(String owner) implements Link {
        @Override
        public <T> T fold(Function<ById, T> byId, Function<ByDated, T> byDated, Function<ByClaim, T> byClaim, Function<ByDate, T> byDate,
                          Function<Each, T> each) {
            return each.apply(this);
        }
    }
}
