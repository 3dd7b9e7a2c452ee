package org.meritrail.ledger.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.ledger.Hash;
import org.meritrail.ledger.Tree;

/** The complete subtrees that come into being while leaves are added. What is to the left of them is looked up, each at most once. */
final class Growth {

    /** @param level 1 for two leaves, 2 for four ... */
    record Node(int level, long place, Hash hash) {
    }

    private final Tree.Subtrees stored;
    private final List<Node> grown = new ArrayList<>();
    /** By level, of those whose right neighbour is not there yet. */
    private final Map<Integer, Hash> waiting = new HashMap<>();
    private long size;

    Growth(long size, Tree.Subtrees stored) {
        this.size = size;
        this.stored = stored;
    }

    Hash add(Hash leaf) {
        Hash hash = leaf;
        int level = 0;
        long place = size++;
        while ((place & 1) == 1) {
            Hash left = waiting.remove(level);
            hash = Tree.node(left == null ? stored.hash(level, place - 1) : left, hash);
            level++;
            place >>= 1;
            grown.add(new Node(level, place, hash));
        }
        waiting.put(level, hash);
        return leaf;
    }

    List<Node> grown() {
        return grown;
    }
}
