/** Reads Excel files into grids of typed cells. */
package org.meritrail.policy.excel;
