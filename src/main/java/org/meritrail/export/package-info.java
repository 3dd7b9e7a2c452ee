/** Exports of the ledger that prove a run, or one payout, to somebody who has neither the database nor this program. */
package org.meritrail.export;
