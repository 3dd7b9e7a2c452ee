package org.meritrail.vocabulary;

/** Anything of a policy that has a name and gives a quantity: a line, an input or a value. */
public sealed interface Word permits Line, Input, Constant {

    /** Chosen by the engine, such as {@code L4}; the only thing of a workbook that reaches rule source. */
    String id();

    /** As the analyst wrote it. */
    String name();

    /** The row of the workbook that defines it. */
    CellRange source();

    /** The record set each of whose records has one result. */
    String per();
}
