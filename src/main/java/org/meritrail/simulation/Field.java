package org.meritrail.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.intake.Received;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Value;

/**
 * A field of one of the participant's records that was read.
 *
 * @param word   the input that it was read as first
 * @param record the very one in the data
 */
record Field(DataSet set, InputRecord record, Input word) {

    String column() {
        return word.column();
    }

    Value value() {
        return record.fields().get(column());
    }

    /** The same data with another value in this field. */
    Received with(Value value, Received received) {
        Map<String, Value> fields = new LinkedHashMap<>(record.fields());
        fields.put(column(), value);
        InputRecord changed = new InputRecord(record.id(), record.origin(), fields);
        List<InputRecord> records = new ArrayList<>(received.records(set));
        records.replaceAll(one -> one == record ? changed : one);
        Map<DataSet, List<InputRecord>> accepted = new HashMap<>(received.accepted());
        accepted.put(set, records);
        return new Received(accepted, List.of(), List.of(), List.of());
    }

    /** What tells it apart within the data. */
    List<Object> key() {
        return List.of(set.key(), record.id(), column());
    }
}
