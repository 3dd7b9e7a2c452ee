package org.meritrail.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.DataSet.Column;
import org.meritrail.vocabulary.Input;

/** The columns that are read: those a data set has by itself and those the policy's inputs name. */
final class WantedColumns {

    static final String CURRENCY = "currency";

    private final Map<DataSet, Map<String, Column>> columns = new TreeMap<>();
    private final Map<DataSet, Set<String>> asked = new TreeMap<>();
    private final List<Message> mistakes = new ArrayList<>();

    WantedColumns(DataModel model) {
        for (DataSet set : model.sets()) {
            Map<String, Column> own = new LinkedHashMap<>();
            set.columns().forEach(column -> own.put(column.name(), column));
            columns.put(set, own);
            asked.put(set, new HashSet<>());
            set.columns().stream().filter(column -> !byItself(set).contains(column)).forEach(column -> asked.get(set).add(column.name()));
        }
        model.inputs().forEach(this::add);
        columns.values().forEach(WantedColumns::addCurrency);
    }

    List<Column> of(DataSet set) {
        return List.copyOf(columns.get(set).values());
    }

    /** Those of the columns that the policy names. */
    Set<String> asked(DataSet set) {
        return Collections.unmodifiableSet(asked.get(set));
    }

    /** The built-in data sets, then the policy's own. */
    List<DataSet> sets() {
        return List.copyOf(columns.keySet());
    }

    Optional<DataSet> set(String key) {
        return columns.keySet().stream().filter(set -> set.key().equals(key)).findFirst();
    }

    List<String> keys() {
        return columns.keySet().stream().map(DataSet::key).toList();
    }

    List<Message> mistakes() {
        return mistakes;
    }

    private void add(Input input) {
        Optional<DataSet> set = set(input.dataSet());
        if (set.isEmpty()) {
            mistakes.add(Message.of("intake.input.data-set", input.name(), input.dataSet(), keys()));
            return;
        }
        asked.get(set.get()).add(input.column());
        Column other = columns.get(set.get()).putIfAbsent(input.column(), Column.named(input.column(), input.type()));
        if (other != null && other.type() != input.type()) {
            mistakes.add(Message.of("intake.input.type", input.name(), input.column(), input.dataSet(), input.type().name(), other.type().name()));
        }
    }

    private static List<Column> byItself(DataSet set) {
        return set.isBuiltIn() ? set.columns() : DataSet.declared(set.key(), List.of()).columns();
    }

    /** Money says nothing without its currency, so a set with an amount has a currency too. */
    private static void addCurrency(Map<String, Column> columns) {
        if (columns.values().stream().anyMatch(column -> column.type() == ColumnType.MONEY)) {
            columns.putIfAbsent(CURRENCY, new Column(CURRENCY, ColumnType.LABEL, false, "EUR"));
        }
    }
}
