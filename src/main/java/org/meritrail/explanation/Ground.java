package org.meritrail.explanation;

import java.util.List;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Scope;

/**
 * What decided a step, besides the steps below it. Only what its kind has is not null.
 *
 * @param kind    row, slice, read, stated, counted, left-out, ruled or noted
 * @param table   of a row or slice
 * @param row     id of the table row
 * @param cells   of a row, slice or stated value
 * @param part    of a slice: what falls into the tier
 * @param rate    of a slice
 * @param gives   of a slice: part × rate, rounded where the line rounds each slice
 * @param record  the input record that was read
 * @param set     of counted or left-out records
 * @param records their ids
 * @param rule    of {@code rules/} that answered
 * @param note    in no language yet
 */
public record Ground(String kind, String table, String row, Cells cells, Fact part, Fact rate, Fact gives, Input record, String set,
                     List<String> records, Rule rule, Saying note) {

    private static final Set<String> NAMING = Set.of("note.left-out", "note.counts-as-zero");

    static Ground noted(Message note) {
        return new Ground("noted", null, null, null, null, null, null, null, null, null, null, Saying.of(note));
    }

    /** Whether it says where an input or a stated value comes from. */
    public boolean tellsOrigin() {
        return kind.equals("read") || kind.equals("stated");
    }

    /** Whether it names records that were taken in or passed over. */
    boolean namesRecords() {
        return records != null || note != null && NAMING.contains(note.key());
    }

    boolean isOfParticipants() {
        return Scope.PARTICIPANTS.equals(set);
    }

    /** Cells of one row of a workbook. */
    public record Cells(String workbook, String sheet, int row, List<String> cells) {
    }

    /**
     * @param column the field that was read
     * @param value  what it holds
     */
    public record Input(String id, String file, int row, String column, Fact value) {
    }

    public record Rule(String name, String file) {
    }
}
