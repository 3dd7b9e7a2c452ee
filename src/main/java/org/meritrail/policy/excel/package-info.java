/** Reads Excel files into grids of typed cells. The only place that knows POI besides exports. */
package org.meritrail.policy.excel;
