package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Spelling;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.DecisionTable;

/** The decision tables of a policy by name, and the names of those with a mistake. */
final class Tables {

    private final Map<String, DecisionTable> tables = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final Map<String, List<Cell>> missing = new LinkedHashMap<>();

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

    /** Notes that a cell names a table that nowhere is. */
    void miss(String name, Cell cell) {
        missing.computeIfAbsent(name, none -> new ArrayList<>()).add(cell);
    }

    boolean isMissed(String name) {
        return missing.containsKey(name);
    }

    /** Tells of each missing table once, at the first cell that names it. */
    void tellOfMissing(Findings findings) {
        missing.forEach((name, cells) -> Unknown.tell(FindingCode.TABLE_UNKNOWN, cells.get(0), name, names(), findings, name, suggestion(name),
                cells.size() == 1 ? "" : Message.of("table.named-too", cells.stream().skip(1).map(cell -> cell.place().toString()).distinct().toList())));
    }

    Set<String> names() {
        return tables.keySet();
    }

    Phrase suggestion(String name) {
        return Spelling.suggestion(name, tables.keySet());
    }
}
