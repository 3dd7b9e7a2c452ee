/** Applies one policy to the data of one period: participant by participant, an outcome and its explanation. */
package org.meritrail.evaluation;
