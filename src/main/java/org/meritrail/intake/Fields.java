package org.meritrail.intake;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.meritrail.vocabulary.Value;

/** The fields of a record in a tenth of the memory of a hash map, as there are few columns and millions of records. */
final class Fields extends AbstractMap<String, Value> {

    private final List<String> columns;
    private final Value[] values;

    /**
     * @param columns shared by all records of an entry
     * @param values  in their order, null where a record has none
     */
    Fields(List<String> columns, Value[] values) {
        this.columns = columns;
        this.values = values;
    }

    @Override
    public Value get(Object column) {
        int at = columns.indexOf(column);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(Object column) {
        return get(column) != null;
    }

    @Override
    public Set<Entry<String, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Value>> iterator() {
                return filled().<Entry<String, Value>>mapToObj(at -> Map.entry(columns.get(at), values[at])).iterator();
            }

            @Override
            public int size() {
                return (int) filled().count();
            }
        };
    }

    private IntStream filled() {
        return IntStream.range(0, values.length).filter(at -> values[at] != null);
    }
}
