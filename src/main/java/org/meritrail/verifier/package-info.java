/**
 * Checks what Meritrail wrote by its published formats alone, with nothing but the JDK: exports of the ledger, and explanations. Shares no class
 * with what wrote them, so that a mistake of the one is not repeated by the other.
 */
package org.meritrail.verifier;
