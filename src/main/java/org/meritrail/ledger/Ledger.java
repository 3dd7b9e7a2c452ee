package org.meritrail.ledger;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The leaves and their tree. Leaves are only ever added. */
public interface Ledger {

    /** How many leaves there are. */
    long size();

    /**
     * Adds leaves, in their order; only within a decision.
     *
     * @param entry  of the journal, which they belong to
     * @param schema says what the members are, such as {@code meritrail/ledger/entry/1}
     * @param each   the members of each, besides its number, entry, schema and salt
     */
    void append(long entry, String schema, List<Details> each);

    /** Of the whole tree or of a beginning of it. */
    Tree tree();

    /** Tells the leaves from one number up to another, without that, in their order. */
    void leaves(long from, long to, Consumer<Leaf> told);

    Leaf leaf(long number);

    /** The first leaf whose bytes or hash were changed, or above which the tree was; empty if none was. Reads all of it. */
    OptionalLong damaged();

    /** The leaf of the journal's entry itself. */
    OptionalLong ofEntry(long entry);

    /** The leaves about a person that belong to an entry, by number. */
    List<Long> ofPerson(long entry, String person);
}
