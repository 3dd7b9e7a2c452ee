package org.meritrail.ledger;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Leaves in memory, whose subtrees are hashed anew whenever one is asked for. */
public final class Leaves {

    /** The eight of certificate-transparency's own tests. */
    public static final List<byte[]> EIGHT = Stream.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex).toList();

    private Leaves() {
    }

    public static Tree tree(List<byte[]> leaves) {
        return new Tree((level, place) -> hash(leaves, level, place));
    }

    private static Hash hash(List<byte[]> leaves, int level, long place) {
        return level == 0 ? Tree.leaf(leaves.get((int) place)) : Tree.node(hash(leaves, level - 1, place * 2), hash(leaves, level - 1, place * 2 + 1));
    }

    /** So many different ones. */
    public static List<byte[]> several(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            leaves.add(new byte[] {(byte) number, (byte) (number >> 8)});
        }
        return leaves;
    }
}
