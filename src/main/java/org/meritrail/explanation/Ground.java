package org.meritrail.explanation;

import java.util.List;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.arithmetic.Neighbour;

/**
 * What decided a step, besides the steps below it. Only what its kind has is not null.
 *
 * @param kind    row, slice, read, stated, counted, left-out, ruled or noted
 * @param table   of a row or slice
 * @param row     id of the table row
 * @param cells   of a row, slice or stated value
 * @param part    of a slice: what falls into the tier; of a point of a curve: its place
 * @param rate    of a slice
 * @param gives   of a row: what it says; of a slice: part × rate, rounded where the line rounds each slice
 * @param record  the input record that was read
 * @param set     of counted or left-out records
 * @param records their ids
 * @param rule    of {@code rules/} that answered
 * @param note    in no language yet
 * @param next    of a row that one number decided: what another number would have given; empty if none would; null elsewhere
 */
public record Ground(String kind, String table, String row, Cells cells, Fact part, Fact rate, Fact gives, Input record, String set,
                     List<String> records, Rule rule, Saying note, List<Next> next) {

    private static final Set<String> NAMING = Set.of("note.left-out", "note.counts-as-zero");

    static Ground noted(Message note) {
        return new Ground("noted", null, null, null, null, null, null, null, null, null, null, Saying.of(note), null);
    }

    /** Whether it says where an input or a stated value comes from. */
    public boolean tellsOrigin() {
        return kind.equals("read") || kind.equals("stated");
    }

    /** Whether it names records that were taken in or passed over. */
    boolean namesRecords() {
        return records != null || note != null && NAMING.contains(note.key());
    }

    /** Whether calculations state what others came to as plain numbers. */
    boolean tellsOfOthers() {
        return note != null && note.key().equals("note.more-of-others");
    }

    boolean isOfParticipants() {
        return Scope.PARTICIPANTS.equals(set);
    }

    /**
     * Cells of one row of a workbook.
     *
     * @param texts what they show, in their order
     */
    public record Cells(String workbook, String sheet, int row, List<String> cells, List<String> texts) {

        public static Cells of(CellRange range) {
            return new Cells(range.workbook(), range.sheet(), range.row(), range.cells(), range.texts());
        }
    }

    /**
     * @param column the field that was read
     * @param value  what it holds
     */
    public record Input(String id, String file, int row, String column, Fact value) {
    }

    public record Rule(String name, String file) {
    }

    /**
     * The next row of a table that says something else, had one number been larger or smaller.
     *
     * @param direction up or down
     * @param word      what the number is of
     * @param number    what it was
     * @param row       id of the row
     * @param gives     what the row says
     * @param edge      where the row's reach begins
     * @param included  whether it holds at the edge, or only beyond
     * @param by        how far the number is from the edge
     */
    public record Next(String direction, String word, Fact number, String row, Fact gives, Fact edge, boolean included, Fact by) {

        static Next of(Neighbour neighbour) {
            return new Next(neighbour.above() ? "up" : "down", neighbour.word(), Fact.of(neighbour.number()), neighbour.row().id(), Fact.of(neighbour.gives()),
                    Fact.of(neighbour.edge()), neighbour.included(), Fact.of(neighbour.edge().with(neighbour.by())));
        }

        /** What it would have taken. */
        String in(Texts texts) {
            String reached = included ? "at" : edge.equals(number) ? "here" : "beyond";
            return texts.say("explanation.next." + direction + "." + reached, word, number, edge, gives, by);
        }
    }

    Ground withoutOthers(String participant) {
        return note == null ? this : new Ground(kind, table, row, cells, part, rate, gives, record, set, records, rule, note.withoutOthers(participant), next);
    }

    Ground with(List<Next> others) {
        return new Ground(kind, table, row, cells, part, rate, gives, record, set, records, rule, note, others);
    }
}
