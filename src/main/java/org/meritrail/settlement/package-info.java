/** Open and closed periods, and the lines that payroll pays. */
package org.meritrail.settlement;
