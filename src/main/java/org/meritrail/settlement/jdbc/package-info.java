/** Keeps periods and payroll lines in the database. */
package org.meritrail.settlement.jdbc;
