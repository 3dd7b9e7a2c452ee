package org.meritrail.intake;

import java.util.Arrays;
import java.util.List;
import org.meritrail.vocabulary.DataSet;

/** The data sets by the names that files and mappings use. */
final class DataSetNames {

    private DataSetNames() {
    }

    static List<String> all() {
        return Arrays.stream(DataSet.values()).map(DataSet::key).toList();
    }
}
