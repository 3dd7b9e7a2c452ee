/**
 * A second evaluator of plans, slow and independent of the first: exact fractions, one record at a time, read straight from what
 * docs/workbooks.md promises. Plans and data in a form of their own are written as workbooks and files for the one that pays, and
 * whatever the two say differently is a fault of one of them.
 */
package org.meritrail.reference;
