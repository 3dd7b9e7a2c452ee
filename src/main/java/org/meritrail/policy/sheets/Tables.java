package org.meritrail.policy.sheets;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.kernel.Phrase;
import org.meritrail.vocabulary.DecisionTable;

/** The decision tables of a policy by name, and the names of those with a mistake. */
final class Tables {

    private final Map<String, DecisionTable> tables = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();

    /** False if the name is taken. */
    boolean declare(DecisionTable table) {
        return !unread.contains(table.name()) && tables.putIfAbsent(table.name(), table) == null;
    }

    /** False if the name is taken. */
    boolean declareUnread(String name) {
        return !tables.containsKey(name) && unread.add(name);
    }

    List<DecisionTable> all() {
        return List.copyOf(tables.values());
    }

    Optional<DecisionTable> find(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** A mistake in a table is told there; whoever reads the table is not to blame. */
    boolean isUnread(String name) {
        return unread.contains(name);
    }

    Set<String> names() {
        return tables.keySet();
    }

    Phrase suggestion(String name) {
        return Spelling.suggestion(name, tables.keySet());
    }
}
