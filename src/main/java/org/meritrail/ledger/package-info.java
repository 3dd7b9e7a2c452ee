/** The append-only record of what was done and what came of it: leaves of a Merkle tree, and signed checkpoints of it. */
package org.meritrail.ledger;
