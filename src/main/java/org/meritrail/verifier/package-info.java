/**
 * Verifies exports of the ledger with nothing but the JDK. Shares no class with what wrote them, only the format in {@code docs/ledger.md}, so that
 * a mistake of the one is not repeated by the other.
 */
package org.meritrail.verifier;
