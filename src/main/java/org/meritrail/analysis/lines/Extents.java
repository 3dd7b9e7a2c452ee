package org.meritrail.analysis.lines;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.policy.sheets.DatedValue;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.YesNo;

/**
 * What each word of a plan may come to, from its values and tables alone: data may say anything that its type lets it. What a line
 * takes over from earlier periods or records may be anything, since it may come from another policy.
 */
public final class Extents {

    private final Map<String, Extent> known = new HashMap<>();
    private final Map<String, WiredLine> lines = new HashMap<>();
    private final Set<String> underway = new LinkedHashSet<>();

    private Extents(Plan plan) {
        plan.inputs().forEach(input -> known.put(input.id(), input(input, plan)));
        plan.values().stream().map(DatedValue::constant).forEach(value -> known.merge(value.id(), Extent.of(value.value()), Extent::or));
        Stream.concat(plan.lines().stream(), plan.payments().stream()).forEach(wired -> lines.put(wired.line().id(), wired));
    }

    public static Extents of(Plan plan) {
        return new Extents(plan);
    }

    /** @param word id; of one that nobody declares, such as the days of the period, anything can be expected */
    Extent of(String word) {
        Extent extent = known.get(word);
        if (extent != null) {
            return extent;
        }
        if (!lines.containsKey(word) || !underway.add(word)) {
            return Extent.ANYTHING;
        }
        Extent found = new LineExtent(lines.get(word), this).extent();
        underway.remove(word);
        known.put(word, found);
        return found;
    }

    /** Whether a word may come to a result. That it is missing tells nothing against it. */
    public boolean mayCome(String word, Result result) {
        Extent extent = of(word);
        return result.fold(amount -> extent.holds(amount.number()), extent::isEver, day -> extent.holds(Condition.ordinal(day)), extent::isEver,
                nothing -> extent.nothing(), missing -> true);
    }

    /** The extent of the word that a line reads in a role; the first of several. */
    Extent of(WiredLine line, String role) {
        return of(line.operands().get(role).get(0));
    }

    List<Extent> all(WiredLine line, String role) {
        return line.operands().getOrDefault(role, List.of()).stream().map(this::of).toList();
    }

    private static Extent input(Input input, Plan plan) {
        Optional<DecisionTable> table = plan.tables().stream().filter(one -> one.name().equals(input.dataSet())).findFirst();
        return table.map(rows -> column(rows, input.column())).orElseGet(() -> any(input.type()));
    }

    private static Extent column(DecisionTable table, String name) {
        return IntStream.range(0, table.results().size()).filter(at -> table.results().get(at).name().equals(name)).boxed()
                .flatMap(at -> table.rows().stream().map(row -> Extent.of(row.results().get(at)))).reduce(Extent::or).orElse(Extent.ANYTHING);
    }

    private static Extent any(ColumnType type) {
        return switch (type) {
            case LABEL -> Extent.ANY_WORD;
            case YES_NO -> Extent.of(Set.of(YesNo.YES, YesNo.NO));
            default -> Extent.ANY_NUMBER;
        };
    }
}
