package org.meritrail.vocabulary;

import java.util.List;
import java.util.function.Function;
import org.meritrail.kernel.Message;

/** What decided a step, besides the quantities it was worked out from. */
public sealed interface Evidence {

    /**
     * A table row that matched.
     *
     * @param gives what it says, in the currency that counts
     */
    record RowHit(String table, TableRow row, Result gives) implements Evidence {
        @Override
        public <T> T fold(Function<RowHit, T> rowHit, Function<Slice, T> slice, Function<Read, T> read, Function<Stated, T> stated,
                          Function<Counted, T> counted, Function<LeftOut, T> leftOut, Function<Ruled, T> ruled, Function<Noted, T> noted) {
            return rowHit.apply(this);
        }
    }

    /**
     * A tier that was used.
     *
     * @param part what of the quantity falls into the tier
     * @param gives part × rate, rounded where the line rounds each slice
     */
    record Slice(String table, TableRow row, Amount part, Amount rate, Amount gives) implements Evidence {
        @Override
        public <T> T fold(Function<RowHit, T> rowHit, Function<Slice, T> slice, Function<Read, T> read, Function<Stated, T> stated,
                          Function<Counted, T> counted, Function<LeftOut, T> leftOut, Function<Ruled, T> ruled, Function<Noted, T> noted) {
            return slice.apply(this);
        }
    }

    /** The field of an input record that was read. */
    record Read(InputRecord record, String column) implements Evidence {
        @Override
        public <T> T fold(Function<RowHit, T> rowHit, Function<Slice, T> slice, Function<Read, T> read, Function<Stated, T> stated,
                          Function<Counted, T> counted, Function<LeftOut, T> leftOut, Function<Ruled, T> ruled, Function<Noted, T> noted) {
            return read.apply(this);
        }
    }

    /** The cell of a workbook that states the value. */
    record Stated(CellRange cell) implements Evidence {
        @Override
        public <T> T fold(Function<RowHit, T> rowHit, Function<Slice, T> slice, Function<Read, T> read, Function<Stated, T> stated,
                          Function<Counted, T> counted, Function<LeftOut, T> leftOut, Function<Ruled, T> ruled, Function<Noted, T> noted) {
            return stated.apply(this);
        }
    }

    /** Records that a collection counted without reading anything of theirs. */
    record Counted(String set, List<String> records) implements Evidence {
        @Override
        public <T> T fold(Function<RowHit, T> rowHit, Function<Slice, T> slice, Function<Read, T> read, Function<Stated, T> stated,
                          Function<Counted, T> counted, Function<LeftOut, T> leftOut, Function<Ruled, T> ruled, Function<Noted, T> noted) {
            return counted.apply(this);
        }
    }

    /** Records that a collection passed over. */
    record LeftOut(String set, List<String> records) implements Evidence {
        @Override
        public <T> T fold(Function<RowHit, T> rowHit, Function<Slice, T> slice, Function<Read, T> read, Function<Stated, T> stated,
                          Function<Counted, T> counted, Function<LeftOut, T> leftOut, Function<Ruled, T> ruled, Function<Noted, T> noted) {
            return leftOut.apply(this);
        }
    }

    /** A rule of {@code rules/} that gave the result. */
    record Ruled(String rule) implements Evidence {
        @Override
        public <T> T fold(Function<RowHit, T> rowHit, Function<Slice, T> slice, Function<Read, T> read, Function<Stated, T> stated,
                          Function<Counted, T> counted, Function<LeftOut, T> leftOut, Function<Ruled, T> ruled, Function<Noted, T> noted) {
            return ruled.apply(this);
        }
    }

    /** Anything that only needs saying, such as what a limit cut. */
    record Noted(Message note) implements Evidence {
        @Override
        public <T> T fold(Function<RowHit, T> rowHit, Function<Slice, T> slice, Function<Read, T> read, Function<Stated, T> stated,
                          Function<Counted, T> counted, Function<LeftOut, T> leftOut, Function<Ruled, T> ruled, Function<Noted, T> noted) {
            return noted.apply(this);
        }
    }

    /** One argument for each kind of evidence, so that a new kind cannot be forgotten anywhere. */
    <T> T fold(Function<RowHit, T> rowHit, Function<Slice, T> slice, Function<Read, T> read, Function<Stated, T> stated,
               Function<Counted, T> counted, Function<LeftOut, T> leftOut, Function<Ruled, T> ruled, Function<Noted, T> noted);
}
