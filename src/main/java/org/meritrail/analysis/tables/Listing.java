package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/**
 * A column that compares with listed values. Its cells are groups of values that the same rows list, and, last, every value that no
 * row lists; that one is beyond what the table speaks about.
 */
final class Listing implements Axis {

    private static final int SHOWN = 5;

    private final Phrase name;
    private final Unit unit;
    private final List<Set<Value>> groups;
    private final Map<Value, Integer> cells = new LinkedHashMap<>();
    private final boolean closed;
    private final List<Extent> extents;

    private Listing(Phrase name, Unit unit, Collection<Set<Value>> groups, boolean closed, List<Condition> conditions) {
        this.name = name;
        this.unit = unit;
        this.groups = List.copyOf(groups);
        this.closed = closed;
        this.groups.forEach(group -> group.forEach(value -> cells.put(value, this.groups.indexOf(group))));
        this.extents = conditions.stream().map(this::extent).toList();
    }

    /** @param conditions of the rows, none of which has edges */
    static Listing of(Phrase name, Unit unit, List<Condition> conditions) {
        Map<Value, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < conditions.size(); row++) {
            for (Value value : listed(conditions.get(row))) {
                rows.computeIfAbsent(value, none -> new ArrayList<>()).add(row);
            }
        }
        boolean yesNo = !rows.isEmpty() && rows.keySet().stream().allMatch(YesNo.class::isInstance);
        if (yesNo) {
            List.of(YesNo.YES, YesNo.NO).forEach(answer -> rows.computeIfAbsent(answer, none -> new ArrayList<>()));
        }
        Map<List<Integer>, Set<Value>> groups = new LinkedHashMap<>();
        rows.forEach((value, some) -> groups.computeIfAbsent(some, none -> new LinkedHashSet<>()).add(value));
        return new Listing(name, unit, groups.values(), yesNo, conditions);
    }

    private static Set<Value> listed(Condition condition) {
        return condition.fold(any -> Set.of(), Condition.OneOf::values, between -> Set.of());
    }

    private Extent extent(Condition condition) {
        if (condition instanceof Condition.Any) {
            return new Extent.Run(0, size() - 1);
        }
        BitSet set = new BitSet();
        listed(condition).forEach(value -> set.set(cells.get(value)));
        return Extent.of(set);
    }

    @Override
    public Phrase name() {
        return name;
    }

    @Override
    public int size() {
        return closed ? groups.size() : groups.size() + 1;
    }

    @Override
    public int hullFrom() {
        return 0;
    }

    @Override
    public int hullTo() {
        return Math.max(0, groups.size() - 1);
    }

    @Override
    public List<Extent> extents() {
        return extents;
    }

    @Override
    public boolean isOrdered() {
        return false;
    }

    @Override
    public Phrase said(BitSet some) {
        if (some.cardinality() == size()) {
            return null;
        }
        boolean others = some.get(groups.size());
        List<Value> named = some.stream().filter(cell -> cell < groups.size()).boxed().flatMap(cell -> groups.get(cell).stream()).toList();
        if (others) {
            List<Value> without = groups.stream().flatMap(Set::stream).filter(value -> !named.contains(value)).toList();
            return without.size() == groups.stream().mapToInt(Set::size).sum() ? Message.of("case.others", name) : Message.of("case.not", name, shown(without));
        }
        return Message.of("case.is", name, shown(named));
    }

    private static Phrase shown(List<Value> values) {
        return values.size() <= SHOWN ? new AnyOf(values) : Message.of("case.and-more", values.subList(0, SHOWN), String.valueOf(values.size() - SHOWN));
    }

    @Override
    public Phrase example(int cell) {
        return cell < groups.size() ? groups.get(cell).iterator().next() : Message.of("case.other");
    }

    @Override
    public int cellOf(Value value) {
        return cells.getOrDefault(value, closed ? -1 : groups.size());
    }

    @Override
    public Unit unit() {
        return unit;
    }
}
