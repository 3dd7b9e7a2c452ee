/** Whether the rows of a decision table say one thing, and only one, for every case; see {@code docs/table-analysis.md}. */
package org.meritrail.analysis.tables;
