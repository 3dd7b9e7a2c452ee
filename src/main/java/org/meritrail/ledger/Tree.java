package org.meritrail.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.meritrail.kernel.Fingerprint;

/**
 * The Merkle tree of RFC 6962, section 2.1, worked out from the hashes of complete subtrees, so that neither a root nor a proof reads more
 * than a few of them. A tree of a given size never changes; a larger one begins with the same leaves.
 */
public final class Tree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Knows the hashes of complete subtrees. */
    @FunctionalInterface
    public interface Subtrees {

        /** Of the leaves from {@code place × 2^level} on, {@code 2^level} of them; level 0 is the leaves. */
        Hash hash(int level, long place);
    }

    private final Subtrees subtrees;

    public Tree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    public static Hash leaf(byte[] bytes) {
        MessageDigest sha256 = Fingerprint.digest();
        sha256.update(LEAF);
        return new Hash(sha256.digest(bytes));
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest sha256 = Fingerprint.digest();
        sha256.update(NODE);
        sha256.update(left.bytes());
        return new Hash(sha256.digest(right.bytes()));
    }

    /** MTH: the hash of the first {@code size} leaves. */
    public Hash root(long size) {
        return size == 0 ? new Hash(Fingerprint.digest().digest()) : range(0, size);
    }

    /** PATH: the siblings from the leaf up to the root. */
    public List<Hash> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("leaf " + leaf + " of " + size);
        }
        List<Hash> path = new ArrayList<>();
        path(leaf, 0, size, path);
        return path;
    }

    private void path(long leaf, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        path(leaf, leaf < middle ? from : middle, leaf < middle ? middle : to, path);
        path.add(leaf < middle ? range(middle, to) : range(from, middle));
    }

    /** PROOF: that the tree of the first {@code earlier} leaves is the beginning of the one of {@code size}; empty for the same or no leaves. */
    public List<Hash> consistency(long earlier, long size) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException(earlier + " of " + size);
        }
        List<Hash> proof = new ArrayList<>();
        if (earlier > 0) {
            subproof(earlier, 0, size, true, proof);
        }
        return proof;
    }

    /** @param known whether whoever checks has the hash of what the earlier tree has of the range, since it is that tree's root */
    private void subproof(long earlier, long from, long to, boolean known, List<Hash> proof) {
        if (earlier == to) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (earlier <= middle) {
            subproof(earlier, from, middle, known, proof);
            proof.add(range(middle, to));
        } else {
            subproof(earlier, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    private Hash range(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return subtrees.hash(level, from >> level);
        }
        long middle = from + split(size);
        return node(range(from, middle), range(middle, to));
    }

    /** The largest power of two below a size of at least 2. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
