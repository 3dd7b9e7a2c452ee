package org.meritrail.ledger;

import java.nio.charset.StandardCharsets;

/**
 * One leaf of the tree.
 *
 * @param number from 0, without a gap
 * @param bytes  canonical JSON, as described in {@code docs/ledger.md}
 */
public record Leaf(long number, byte[] bytes) {

    public String json() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
