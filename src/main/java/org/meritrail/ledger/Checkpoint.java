package org.meritrail.ledger;

/**
 * The head of the tree at one size, as C2SP {@code tlog-checkpoint} writes it. No extension lines: nobody could audit them.
 *
 * @param origin the ledger's name for ever, which is also the name of its keys
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
