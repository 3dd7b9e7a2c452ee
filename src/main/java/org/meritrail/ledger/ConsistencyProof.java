package org.meritrail.ledger;

import java.util.List;
import java.util.stream.Collectors;

/**
 * That the tree of a checkpoint begins as it was at an earlier size, as C2SP {@code tlog-witness} has it in the body of {@code add-checkpoint}, so that a witness can be
 * told with the same bytes.
 *
 * @param old   the earlier size
 * @param newer the checkpoint
 */
public record ConsistencyProof(long old, List<Hash> path, Checkpoints.Made newer) {

    /** @param old up to the size of the checkpoint */
    public static ConsistencyProof of(Tree tree, long old, Checkpoints.Made newer) {
        return new ConsistencyProof(old, tree.consistency(old, newer.size()), newer);
    }

    public String text() {
        return "old " + old + "\n" + path.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()) + "\n" + newer.note();
    }
}
