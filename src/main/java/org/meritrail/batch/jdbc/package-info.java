/** Keeps runs, payouts and rejects in the database. */
package org.meritrail.batch.jdbc;
