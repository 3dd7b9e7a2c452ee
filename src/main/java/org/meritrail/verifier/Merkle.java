package org.meritrail.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The Merkle tree of RFC 6962 as whoever verifies needs it: roots of growing trees, and what a proof comes to (RFC 9162, section 2.1.3.2). */
final class Merkle {

    /** Hashes of the complete subtrees that the leaves so far make up, the largest first, and how many leaves each has. */
    private final List<byte[]> peaks = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();
    private long size;

    static byte[] leaf(byte[] bytes) {
        return sha256(new byte[] {0}, bytes);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    void add(byte[] leafHash) {
        byte[] hash = leafHash;
        long leaves = 1;
        while (!sizes.isEmpty() && sizes.get(sizes.size() - 1) == leaves) {
            hash = node(peaks.remove(peaks.size() - 1), hash);
            sizes.remove(sizes.size() - 1);
            leaves *= 2;
        }
        peaks.add(hash);
        sizes.add(leaves);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (peaks.isEmpty()) {
            return sha256();
        }
        byte[] root = peaks.get(peaks.size() - 1);
        for (int at = peaks.size() - 2; at >= 0; at--) {
            root = node(peaks.get(at), root);
        }
        return root;
    }

    /** Whether a leaf's hash and its path come to the root. */
    static boolean includes(byte[] root, long size, long leaf, byte[] leafHash, List<byte[]> path) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        long place = leaf;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = node(sibling, hash);
                while ((place & 1) == 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree of one size begins as an earlier one does, by the proof alone (RFC 9162, section 2.1.4.2). */
    static boolean isConsistent(byte[] earlierRoot, long earlier, byte[] root, long size, List<byte[]> proof) {
        if (earlier == size) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, root);
        }
        if (earlier == 0 || earlier > size) {
            return earlier == 0 && proof.isEmpty() && Arrays.equals(earlierRoot, sha256());
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(earlier) == 1) {
            path.add(0, earlierRoot);
        }
        return !path.isEmpty() && followed(earlierRoot, earlier - 1, root, size - 1, path);
    }

    private static boolean followed(byte[] earlierRoot, long earlierLast, byte[] root, long wholeLast, List<byte[]> path) {
        long place = earlierLast;
        long last = wholeLast;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        byte[] before = path.get(0);
        byte[] now = path.get(0);
        for (byte[] sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                before = node(sibling, before);
                now = node(sibling, now);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                now = node(now, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, earlierRoot) && Arrays.equals(now, root);
    }
}
