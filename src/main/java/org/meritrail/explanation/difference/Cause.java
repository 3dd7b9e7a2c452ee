package org.meritrail.explanation.difference;

import java.util.Locale;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.Ground;

/**
 * Something that differs between two explanations and that nothing else of them explains. Equal causes are one cause, however many ways lead
 * from it to the amount.
 *
 * @param kind   see {@link Kind}
 * @param name   of the input, value, line or table; null where there is none to name
 * @param record id of the record it is about; null if it is about the participant or nothing in particular
 * @param before null where there was nothing of it
 * @param after  null where there is nothing of it
 */
public record Cause(Kind kind, String name, String record, Side before, Side after) {

    /** What can differ. */
    public enum Kind {
        /** A field of a record says something else, or there is none. */
        INPUT,
        /** A record was taken in on one side only. */
        RECORD,
        /** A cell of a workbook says something else. */
        CELL,
        /** Another row of a table holds. */
        ROW,
        /** A tier is used on one side only, or what falls into it is decided otherwise. */
        SLICE,
        /** Another one of the numbers is the least or the largest. */
        LIMIT,
        /** Nothing is due on one side only, such as behind a closed gate; the side says why. */
        GATE,
        /** A line is worked out in another way. */
        CALCULATION,
        /** Another rule answers, or answers something else. */
        RULE,
        /** A line of the workbook says something else, or is there on one side only. */
        LINE,
        /** A value is missing on one side; the side says why. */
        NO_VALUE,
        /** What an earlier period came to. */
        CARRIED,
        /** What somebody else came to. */
        OTHER,
        /** A figure whose steps the explanation doesn't tell. */
        FIGURE,
        /** Pay is withheld, or nothing is due. */
        OUTCOME,
        /** What rounding adds or takes. */
        ROUNDING;

        /** As it stands in JSON. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final Cause ROUNDING = new Cause(Kind.ROUNDING, null, null, null, null);

    /**
     * One side of a cause.
     *
     * @param value what it says or came to; null where that is not told
     * @param row   of a table; for a limit the name of the number that counted; for an outcome its key; otherwise null
     * @param cells of a workbook; null for none. Of a changed cell only the cells that changed
     * @param input where in the data; null for none
     * @param rule  that answered; null for none
     */
    public record Side(Fact value, String row, Ground.Cells cells, Input input, Ground.Rule rule) {

        static Side of(Fact value) {
            return new Side(value, null, null, null, null);
        }

        static Side named(String row, Fact value) {
            return new Side(value, row, null, null, null);
        }

        static Side of(Ground.Cells cells) {
            return new Side(null, null, cells, null, null);
        }
    }

    /** @param row of the file; 0 of what an example gives, which stands in none */
    public record Input(String id, String file, int row, String column) {
    }
}
