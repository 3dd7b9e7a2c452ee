/** Keeps the ledger in the database. */
package org.meritrail.ledger.jdbc;
