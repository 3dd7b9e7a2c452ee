/** Evaluates again with something changed, and compares: why not, what would have changed it, the curve of pay. Keeps nothing. */
package org.meritrail.simulation;
