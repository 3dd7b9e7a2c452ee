package org.meritrail.policy.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.DataSet.Column;
import org.meritrail.vocabulary.Input;

/** Gathers the columns of the data sets that a policy declares from all that names them. */
final class PolicyData {

    private final Map<DataSet, Map<String, Column>> declared = new TreeMap<>();
    private final List<Input> inputs;

    private PolicyData(List<Input> inputs) {
        this.inputs = inputs;
    }

    static DataModel of(List<RecordSet> sets, List<Input> inputs) {
        PolicyData data = new PolicyData(inputs);
        sets.forEach(data::add);
        return new DataModel(data.declared.entrySet().stream().map(set -> DataSet.declared(set.getKey().key(), List.copyOf(set.getValue().values())))
                .toList(), inputs.stream().filter(data::isOfData).toList());
    }

    /** Not of a table or of the calendar. */
    private boolean isOfData(Input input) {
        return DataSet.of(input.dataSet()).isPresent() || declared.keySet().stream().anyMatch(set -> set.key().equals(input.dataSet()));
    }

    private void add(RecordSet set) {
        set.source().columnsOf().filter(data -> !data.isBuiltIn()).ifPresent(data -> {
            Map<String, Column> columns = declared.computeIfAbsent(data, none -> new LinkedHashMap<>());
            dates(set).filter(name -> !name.isEmpty()).forEach(name -> columns.putIfAbsent(name, Column.named(name, ColumnType.DATE)));
            labels(set).filter(name -> !name.isEmpty() && !isTyped(data, name))
                    .forEach(name -> columns.putIfAbsent(name, Column.named(name, ColumnType.LABEL)));
        });
    }

    private boolean isTyped(DataSet set, String column) {
        return inputs.stream().anyMatch(input -> input.dataSet().equals(set.key()) && input.column().equals(column));
    }

    private Stream<String> dates(RecordSet set) {
        Stream<String> ofInputs = inputs.stream().filter(input -> input.per().equals(set.name())).map(Input::datedBy);
        return Stream.concat(Stream.concat(set.datedBy().stream(), Stream.of(set.inForceOn())), ofInputs);
    }

    private static Stream<String> labels(RecordSet set) {
        Stream<String> ids = set.links().stream().flatMap(link -> link.fold(byId -> byId.columns().stream(), byDated -> Stream.of(),
                byClaim -> Stream.of(byClaim.column()), byDate -> Stream.of(), each -> Stream.of()));
        Stream<String> values = set.source().fold(data -> Stream.of(), rows -> Stream.of(), calendar -> Stream.of(),
                distinct -> distinct.columns().stream());
        return Stream.concat(Stream.concat(ids, values), Stream.of(set.treeParent()));
    }
}
