package org.meritrail.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a policy wants to know of the data.
 *
 * @param declared the data sets of its own, each once
 * @param inputs   its words that come with the data; besides the columns each data set has by itself only theirs are read
 */
public record DataModel(List<DataSet> declared, List<Input> inputs) {

    public DataModel {
        declared = declared.stream().sorted().toList();
        inputs = List.copyOf(inputs);
    }

    /** The built-in data sets only. */
    public static DataModel of(List<Input> inputs) {
        return new DataModel(List.of(), inputs);
    }

    /** The built-in data sets, then the policy's own by name. */
    public List<DataSet> sets() {
        return Stream.concat(DataSet.builtIn().stream(), declared.stream()).toList();
    }

    public Optional<DataSet> set(String key) {
        return sets().stream().filter(set -> set.key().equals(key)).findFirst();
    }
}
