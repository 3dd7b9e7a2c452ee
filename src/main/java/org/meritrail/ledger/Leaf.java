package org.meritrail.ledger;

import java.nio.charset.StandardCharsets;

/**
 * One leaf of the tree.
 *
 * @param number from 0, without a gap
 * @param bytes  canonical JSON, as described in {@code docs/ledger.md}
 * @param hash   as it was kept when the leaf was added; that of the bytes unless somebody changed one of the two
 */
public record Leaf(long number, byte[] bytes, Hash hash) {

    public String json() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
