/** Takes in the data of a run: which rows of which files count, and why the others do not. */
package org.meritrail.intake;
