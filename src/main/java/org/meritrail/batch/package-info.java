/** A run over a population: what it writes, and the control totals that must reconcile. */
package org.meritrail.batch;
