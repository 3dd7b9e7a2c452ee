package org.meritrail.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.meritrail.vocabulary.Condition.OneOf;

/**
 * Finds the rows that hold without trying them all. Rows are grouped by which conditions list values; within a group the listed
 * values are a key; under a key the rows are cut into bands along the first condition that is a range.
 */
public final class RowIndex {

    /** A row that lists twelve words in each of eight columns has more combinations than any memory has room for. */
    private static final int MOST_COMBINATIONS = 1000;

    private final List<TableRow> rows;
    private final List<Group> groups;

    private RowIndex(List<TableRow> rows, List<Group> groups) {
        this.rows = rows;
        this.groups = groups;
    }

    static RowIndex of(List<TableRow> rows, int width) {
        Map<List<Integer>, Map<List<Value>, List<Integer>>> grouped = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Condition> conditions = rows.get(row).conditions();
            List<Integer> listed = keyed(conditions, width);
            for (List<Value> key : keys(conditions, listed)) {
                grouped.computeIfAbsent(listed, none -> new HashMap<>()).computeIfAbsent(key, none -> new ArrayList<>()).add(row);
            }
        }
        List<Group> groups = new ArrayList<>();
        grouped.forEach((listed, byKey) -> {
            Map<List<Value>, Bands> bands = new HashMap<>();
            byKey.forEach((key, some) -> bands.put(key, Bands.of(rows, some, width)));
            groups.add(new Group(listed, bands));
        });
        return new RowIndex(rows, groups);
    }

    /** The listed conditions that make the key: as many as a row has a moderate number of combinations of; the others are only tried. */
    private static List<Integer> keyed(List<Condition> conditions, int width) {
        List<Integer> keyed = new ArrayList<>();
        int combinations = 1;
        for (int at = 0; at < width; at++) {
            if (conditions.get(at) instanceof OneOf oneOf && combinations * oneOf.values().size() <= MOST_COMBINATIONS) {
                combinations *= oneOf.values().size();
                keyed.add(at);
            }
        }
        return keyed;
    }

    List<TableRow> rowsFor(List<Value> values) {
        List<Integer> found = new ArrayList<>(2);
        for (Group group : groups) {
            for (int row : group.candidates(values)) {
                if (holds(rows.get(row), values)) {
                    found.add(row);
                }
            }
        }
        if (found.size() > 1) {
            found.sort(null);
        }
        return found.stream().map(rows::get).toList();
    }

    private static boolean holds(TableRow row, List<Value> values) {
        for (int at = 0; at < values.size(); at++) {
            if (!row.conditions().get(at).holdsFor(values.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** Every combination of the values that the listed conditions name. */
    private static List<List<Value>> keys(List<Condition> conditions, List<Integer> listed) {
        List<List<Value>> keys = List.of(List.of());
        for (int at : listed) {
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> key : keys) {
                for (Value value : ((OneOf) conditions.get(at)).values()) {
                    List<Value> next = new ArrayList<>(key);
                    next.add(value);
                    longer.add(next);
                }
            }
            keys = longer;
        }
        return keys;
    }

    private record Group(List<Integer> listed, Map<List<Value>, Bands> byKey) {

        int[] candidates(List<Value> values) {
            List<Value> key = listed.stream().map(values::get).toList();
            Bands bands = byKey.get(key);
            return bands == null ? Bands.NONE : bands.candidates(values);
        }
    }
}
