/** Proposed examples, written as rows into a copy of the analyst's own workbook. */
package org.meritrail.authoring.proposals;
