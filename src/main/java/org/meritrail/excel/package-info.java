/**
 * What spreadsheet programs do with what they read: which numbers are dates and which day a number stands for in Excel's files, and which
 * text in CSV would become a formula.
 */
package org.meritrail.excel;
