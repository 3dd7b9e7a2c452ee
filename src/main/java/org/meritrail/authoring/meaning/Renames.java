package org.meritrail.authoring.meaning;

import java.util.HashMap;
import java.util.Map;

/**
 * Names to be told instead of those a policy has, so that what reads a renamed word does not differ for that.
 *
 * @param words   of inputs, values and lines
 * @param results columns of results, by their table's name as it is told, an exclamation mark and their own
 */
public record Renames(Map<String, String> words, Map<String, String> sets, Map<String, String> tables, Map<String, String> results,
                      Map<String, String> workbooks) {

    public static final Renames NONE = new Renames(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** @return nothing new for kinds that nothing else names */
    public Renames with(Entry entry, String other) {
        String name = entry.name();
        return switch (entry.kind()) {
            case INPUT, VALUE, LINE -> new Renames(added(words, name, other), sets, tables, results, workbooks);
            case SET -> new Renames(words, added(sets, name, other), tables, results, workbooks);
            case TABLE -> new Renames(words, sets, added(tables, name, other), results, workbooks);
            case COLUMN -> new Renames(words, sets, tables, added(results, entry.within() + "!" + name, other), workbooks);
            default -> this;
        };
    }

    public Renames withWorkbook(String name, String other) {
        return new Renames(words, sets, tables, results, added(workbooks, name, other));
    }

    private static Map<String, String> added(Map<String, String> names, String name, String other) {
        Map<String, String> added = new HashMap<>(names);
        added.put(name, other);
        return added;
    }

    String word(String name) {
        return words.getOrDefault(name, name);
    }

    String set(String name) {
        return sets.getOrDefault(name, name);
    }

    String table(String name) {
        return tables.getOrDefault(name, name);
    }

    String result(String table, String column) {
        return results.getOrDefault(table(table) + "!" + column, column);
    }

    String workbook(String name) {
        return workbooks.getOrDefault(name, name);
    }
}
