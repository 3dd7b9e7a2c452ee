package org.meritrail.policy.sheets;

import java.util.Collection;
import org.meritrail.kernel.Spelling;
import org.meritrail.vocabulary.DataSet;

/** What data sets of a policy's own may be called. */
public final class OwnData {

    /** Longer words are not within a slip of the pen of each other by chance. */
    private static final int LONG = 8;

    private OwnData() {
    }

    /** Whether it can be a name and is not rather one of a table, of the calendar or of what is built in, misspelt. */
    public static boolean isName(String key, Collection<String> tables) {
        return DataSet.isName(key) && Sources.calendar(key).isEmpty() && !Spelling.isClose(key, tables)
                && (key.length() <= LONG || !Spelling.isClose(key, DataSet.builtIn().stream().map(DataSet::key).toList()));
    }
}
