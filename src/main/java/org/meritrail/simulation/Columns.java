package org.meritrail.simulation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.YesNo;

/**
 * The columns of data that some words depend on, in whatever record. A way that gates keep out for everybody is left aside: it cannot
 * matter unless the gate opens, and what the gate depends on is among them.
 */
final class Columns {

    private final Map<String, WiredLine> lines = new HashMap<>();
    private final Map<String, Input> inputs = new HashMap<>();
    private final Quantities all;
    /** Periods that are calculated again may have other gates open. */
    private final boolean again;
    private final Set<List<String>> columns = new HashSet<>();

    private Columns(Plan plan, Quantities all) {
        Stream.concat(plan.lines().stream(), plan.payments().stream()).forEach(wired -> lines.put(wired.line().id(), wired));
        plan.inputs().forEach(input -> inputs.put(input.id(), input));
        this.all = all;
        this.again = plan.lines().stream().anyMatch(wired -> wired.line().over().again());
    }

    /**
     * @param words ids of lines, payments and alerts
     * @param all   what everything came to as things are
     */
    static Columns readBy(Set<String> words, Plan plan, Quantities all) {
        Columns columns = new Columns(plan, all);
        Deque<String> ahead = new ArrayDeque<>(words);
        plan.alerts().stream().filter(alert -> words.contains(alert.alert().id())).forEach(alert -> ahead.add(alert.of()));
        Set<String> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            String word = ahead.pop();
            if (seen.add(word)) {
                columns.read(word);
                ahead.addAll(columns.operands(word));
            }
        }
        return columns;
    }

    private void read(String word) {
        if (inputs.containsKey(word)) {
            columns.add(List.of(inputs.get(word).dataSet(), inputs.get(word).column()));
        }
    }

    private Collection<String> operands(String word) {
        WiredLine wired = lines.get(word);
        if (wired == null) {
            return List.of();
        }
        boolean closed = wired.line().operation() == Operation.ONLY_WHEN && !again && isClosed(wired);
        return wired.operands().entrySet().stream().filter(role -> !closed || !role.getKey().equals("of")).flatMap(role -> role.getValue().stream()).toList();
    }

    private boolean isClosed(WiredLine wired) {
        return all.find(wired.line().id()).filter(line -> all.has(wired.operands().get("with").get(0))).filter(line -> isClosed(line,
                all.get(wired.operands().get("with").get(0)))).isPresent();
    }

    private static boolean isClosed(Quantity line, Quantity gate) {
        return IntStream.range(0, line.scope().size()).allMatch(at -> gate.stepFor(line.scope(), at).result().equals(YesNo.NO));
    }

    boolean have(Field field) {
        return columns.contains(List.of(field.set().key(), field.column()));
    }
}
