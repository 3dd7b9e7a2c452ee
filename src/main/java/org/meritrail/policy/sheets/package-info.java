/** Turns grids into the plan model: words, lines and tables, or findings. */
package org.meritrail.policy.sheets;
