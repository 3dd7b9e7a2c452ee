/** What the format of Excel files leaves to whoever reads them: which numbers are dates, and which day a number stands for. */
package org.meritrail.excel;
