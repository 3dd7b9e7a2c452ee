package org.meritrail.vocabulary.arithmetic;

import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableRow;

/**
 * The row of a table that would have held instead, had one number been larger or smaller.
 *
 * @param above    whether it takes a larger number
 * @param word     what the number is of, as the analyst wrote it
 * @param number   what the number was
 * @param gives    what the row says instead
 * @param edge     where its reach begins, in the unit of the number
 * @param included whether it holds at the edge already, or only beyond it
 * @param by       how far the number is from the edge; never negative, zero only at an edge that is not included
 */
public record Neighbour(boolean above, String word, Amount number, TableRow row, Result gives, Amount edge, boolean included, Exact by) {
}
