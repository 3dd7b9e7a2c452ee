package org.meritrail.policy.sheets;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.vocabulary.CellRange;

/**
 * Tells what no payment, no alert and no expected figure of an example depends on, since its author most likely meant it to count.
 * Of words that only each other read, those are told that nothing reads at all.
 */
public final class Unused {

    private final Map<String, Set<String>> reads;
    private final Map<String, Told> told = new LinkedHashMap<>();

    /** @param isTable whether it is a table as a whole */
    record Told(Place place, String name, boolean isTable) {
    }

    private Unused(Plan plan) {
        this.reads = Dependences.of(plan);
        plan.inputs().forEach(input -> tell(standingFor(input.id()), input.source(), input.name()));
        plan.values().stream().map(DatedValue::constant).filter(value -> value.source() != null)
                .forEach(value -> tell(value.id(), value.source(), value.name()));
        plan.lines().stream().map(WiredLine::line).filter(line -> reads.containsKey(line.id()))
                .forEach(line -> tell(line.id(), line.source(), line.name()));
        plan.sets().forEach(set -> tell(Dependences.set(set.name()), set.range(), set.name()));
        plan.tables().forEach(table -> {
            Place sheet = place(table.rows().get(0).cells(), "");
            told.put(Dependences.table(table.name()), new Told(sheet, table.name(), true));
            table.results().forEach(column -> told.put(Dependences.column(table.name(), column.name()), new Told(sheet, column.name(), false)));
        });
    }

    /** @param written all that was read: where there are mistakes, they may be why something seems to be read by nobody */
    public static void find(Plan plan, List<Grid> written, Findings findings) {
        Unused unused = new Unused(plan);
        Predicate<Told> sure = findings.hasErrors() ? new Misreading(plan, written, findings)::isUnconcerned : told -> true;
        unused.roots(unused.reached(Dependences.ends(plan))).stream().map(unused.told::get).filter(sure)
                .forEach(told -> findings.add(FindingCode.UNUSED, told.place(), told.name(), told.name()));
    }

    private void tell(String id, CellRange source, String name) {
        told.putIfAbsent(id, new Told(place(source, source.cells().get(0)), name, false));
    }

    private static Place place(CellRange range, String cell) {
        return new Place("decision-tables/" + range.workbook(), range.sheet(), cell);
    }

    /** The word of an input that something may stand in for is a line of its own. */
    private String standingFor(String input) {
        String word = input.substring(0, input.length() - 1);
        return input.endsWith("a") && reads.containsKey(word) ? word : input;
    }

    private Set<String> reached(Collection<String> ends) {
        Set<String> reached = new LinkedHashSet<>(ends);
        Deque<String> ahead = new ArrayDeque<>(ends);
        while (!ahead.isEmpty()) {
            reads.getOrDefault(ahead.poll(), Set.of()).stream().filter(reached::add).forEach(ahead::add);
        }
        return reached;
    }

    /** What nothing else that is left reads, and of a circle its first. */
    private List<String> roots(Set<String> used) {
        Set<String> left = new LinkedHashSet<>(told.keySet());
        left.removeAll(used);
        left.removeIf(id -> Dependences.isColumn(id) && !used.contains(Dependences.tableOf(id)));
        Set<String> read = left.stream().flatMap(id -> reads.getOrDefault(id, Set.of()).stream().filter(other -> !other.equals(id)))
                .collect(Collectors.toSet());
        Set<String> roots = new LinkedHashSet<>(left);
        roots.removeAll(read);
        left.removeAll(reached(roots));
        while (!left.isEmpty()) {
            String first = left.iterator().next();
            roots.add(first);
            left.removeAll(reached(List.of(first)));
        }
        return List.copyOf(roots);
    }
}
