/** Keeps the journal and accounts in the database. */
package org.meritrail.governance.jdbc;
