package org.meritrail.intake;

import java.util.List;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.DataSet;

/** What a file holds, by what stands in it. */
public sealed interface Looks {

    /** A table whose header fits one data set, and whose name says nothing else. */
    record Table(DataSet set, boolean workbook) implements Looks {
    }

    /** Says how other files are read. @param files their names as it writes them; none if it takes an earlier mapping out of force */
    record Mapping(Set<String> files) implements Looks {
    }

    /** Asks for a run. */
    record RunOrder() implements Looks {
    }

    /**
     * Nothing that could be used.
     *
     * @param reasons what is wrong with it, each with what to do; at least one
     * @param meant   whether it looks as if it were meant to be data, so that leaving it aside would lose something
     */
    record Nothing(List<Message> reasons, boolean meant) implements Looks {
    }
}
