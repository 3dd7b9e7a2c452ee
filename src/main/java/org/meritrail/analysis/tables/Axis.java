package org.meritrail.analysis.tables;

import java.util.BitSet;
import java.util.List;
import org.meritrail.kernel.Phrase;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/** One column of a table as cells, on each of which every row holds either everywhere or nowhere. */
interface Axis {

    /** The word as the table writes it. */
    Phrase name();

    int size();

    /** The first of the cells that the table speaks about. */
    int hullFrom();

    /** The last of the cells that the table speaks about. */
    int hullTo();

    /** Of the rows, in their order. */
    List<Extent> extents();

    /** Whether its cells lie in an order that means something. */
    boolean isOrdered();

    /** Which cells a reader is told of, such as {@code between 80 % and 100 %}; empty where it is all of them. */
    Phrase said(BitSet cells);

    /** One value of a cell. */
    Phrase example(int cell);

    /** The cell that a value lies in, or one below zero where it lies in none, as a half does among whole numbers. */
    int cellOf(Value value);

    /** What its numbers count; null for words, dates and yes/no. */
    Unit unit();

    default Extent extent(int row) {
        return extents().get(row);
    }
}
