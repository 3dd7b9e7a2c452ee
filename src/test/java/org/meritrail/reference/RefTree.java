package org.meritrail.reference;

import java.util.ArrayList;
import java.util.List;
import org.meritrail.reference.RefResult.Text;
import org.meritrail.reference.RefResult.Without;

/** What comes up a tree to a record. */
final class RefTree {

    /** The word of a record that holds the id of the one above it. */
    static final String PARENT = "above";

    private final Reference reference;
    private final RefData data;

    RefTree(Reference reference, RefData data) {
        this.reference = reference;
        this.data = data;
    }

    /** Before anything follows the operation. */
    RefResult rolledUp(RefLine line, RefRecord record) {
        List<RefRecord> below = data.sorted(record.set()).filter(one -> new Text(record.id()).equals(one.words().get(PARENT))).toList();
        if (below.isEmpty()) {
            return reference.read(line.word("of"), record);
        }
        if (line.is("option", "weighted mean")) {
            return weighted(line, below);
        }
        List<RefResult> results = below.stream().map(one -> rolledUp(line, one))
                .filter(one -> one != Without.ABSENT || !line.is("if missing", RefLine.LEFT_OUT)).map(one -> zeroIfAbsent(line, one)).toList();
        RefResult together = RefCollect.reduced(line.word("option"), results);
        return line.has("with") ? passedOn(line, record, together) : together;
    }

    private RefResult weighted(RefLine line, List<RefRecord> below) {
        List<RefResult> results = new ArrayList<>();
        List<RefResult> weights = new ArrayList<>();
        for (RefRecord one : below) {
            RefResult result = rolledUp(line, one);
            if (result != Without.ABSENT || !line.is("if missing", RefLine.LEFT_OUT)) {
                results.add(zeroIfAbsent(line, result));
                weights.add(reference.read(line.word("with"), one));
            }
        }
        return RefOperations.weightedMean(results, weights);
    }

    /** The share of what lies below is missing with it; only what is taken in one by one may be left out. */
    private RefResult passedOn(RefLine line, RefRecord record, RefResult together) {
        RefResult own = reference.read(line.word("of"), record);
        RefResult part = RefOperations.numbers(List.of(together, reference.read(line.word("with"), record)), true, RefOperations::product);
        boolean leftOut = own == Without.ABSENT && line.is("if missing", RefLine.LEFT_OUT);
        return RefOperations.numbers(leftOut ? List.of(part) : List.of(zeroIfAbsent(line, own), part), true, RefOperations::sum);
    }

    private static RefResult zeroIfAbsent(RefLine line, RefResult one) {
        return one == Without.ABSENT && line.is("if missing", RefLine.COUNTS_AS_ZERO) ? RefResult.PLAIN_ZERO : one;
    }
}
