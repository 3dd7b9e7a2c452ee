package org.meritrail.ledger;

/**
 * Whom a key stands for.
 *
 * @param participant the code that data knows the person by
 * @param name        what the person was called last; empty if no data said
 */
public record Identity(String participant, String name) {
}
