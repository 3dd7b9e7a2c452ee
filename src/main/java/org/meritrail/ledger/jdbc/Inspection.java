package org.meritrail.ledger.jdbc;

import java.util.OptionalLong;
import org.meritrail.ledger.Hash;
import org.meritrail.ledger.Leaf;
import org.meritrail.ledger.Tree;
import org.springframework.dao.EmptyResultDataAccessException;

/** Works the tree out again from the leaves, told one after the other, and compares it with what is stored. */
final class Inspection {

    private final Tree.Subtrees stored;
    private final Growth growth;
    private long next;
    private int compared;
    private long damaged = -1;

    Inspection(Tree.Subtrees stored) {
        this.stored = stored;
        this.growth = new Growth(0, stored);
    }

    /** @param isIndexed whether it is found by what stands in it */
    void look(Leaf leaf, boolean isIndexed) {
        Hash own = Tree.leaf(leaf.bytes());
        growth.add(own);
        if (damaged < 0 && !(leaf.number() == next && own.equals(leaf.hash()) && isIndexed && areStored())) {
            damaged = next;
        }
        next++;
    }

    /** Those that the last leaf completed. */
    private boolean areStored() {
        for (; compared < growth.grown().size(); compared++) {
            Growth.Node node = growth.grown().get(compared);
            if (!isStored(node)) {
                return false;
            }
        }
        return true;
    }

    private boolean isStored(Growth.Node node) {
        try {
            return stored.hash(node.level(), node.place()).equals(node.hash());
        } catch (EmptyResultDataAccessException gone) {
            return false;
        }
    }

    /** @param nodes how many are stored */
    OptionalLong damaged(long nodes) {
        if (damaged < 0 && nodes != growth.grown().size()) {
            return OptionalLong.of(next);
        }
        return damaged < 0 ? OptionalLong.empty() : OptionalLong.of(damaged);
    }
}
