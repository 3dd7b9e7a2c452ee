package org.meritrail.vocabulary.arithmetic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.meritrail.vocabulary.Members;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Scope;

/** Which results of an operand have been read for records of a scope, and how often each. */
final class ReadSoFar {

    private static final int FEW = 8;

    private final Quantity operand;
    private final Scope reader;
    /** Only where several records may read one result. */
    private final Map<Integer, Integer> seen;
    private int[] positions = new int[0];
    private int count;

    ReadSoFar(Quantity operand, Scope reader) {
        this.operand = operand;
        this.reader = reader;
        this.seen = operand.scope() == reader && operand.since().isEmpty() ? null : new LinkedHashMap<>();
    }

    /** @param record position of the record that it was read for */
    void add(int record) {
        int at = operand.indexFor(reader, record);
        if (at != Scope.NOBODY && (seen == null || seen.merge(at, 1, Integer::sum) == 1)) {
            if (count == positions.length) {
                // Those who were told before keep the shorter one; what it holds never changes.
                positions = Arrays.copyOf(positions, Math.max(FEW, 2 * count));
            }
            positions[count] = at;
            count++;
        }
    }

    Members soFar() {
        return new Members(operand.line(), positions, count, seen == null ? null : seen.values().stream().mapToInt(times -> times).toArray());
    }
}
