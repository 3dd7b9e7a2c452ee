package org.meritrail.batch;

/**
 * Something that a basis states and the ledger says otherwise.
 *
 * @param member of the basis; of a policy with the file's path
 * @param stated null for nothing
 * @param leaf   number of the leaf that says otherwise
 * @param bound  what it says; null for nothing
 */
public record Otherwise(String member, String stated, long leaf, String bound) {
}
