package org.meritrail.policy.sheets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.policy.types.Clash;
import org.meritrail.policy.types.Kind;
import org.meritrail.policy.types.Typing;
import org.meritrail.vocabulary.Input;

/**
 * What every word of a plan comes to. A line that is carried starts as what it is carried from; then its circle is gone through until
 * nothing new is learnt.
 */
final class Kinds {

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, List<Clash>> clashes = new HashMap<>();

    private Kinds(List<Input> inputs, List<DatedValue> values) {
        inputs.forEach(input -> kinds.put(input.id(), Kind.of(input.type())));
        values.forEach(value -> kinds.merge(value.constant().id(), Kind.of(value.constant().value()), Kind::or));
        List.of(Plan.PERIOD_START, Plan.PERIOD_END).forEach(day -> kinds.put(day, Kind.DATE));
    }

    static Kinds of(List<Input> inputs, List<DatedValue> values, List<WiredLine> lines) {
        Kinds kinds = new Kinds(inputs, values);
        List<WiredLine> ordered = ordered(lines);
        ordered.forEach(line -> kinds.kinds.put(line.line().id(), Kind.NOTHING));
        boolean learning = true;
        while (learning) {
            learning = false;
            for (WiredLine line : ordered) {
                learning |= kinds.learn(line);
            }
        }
        return kinds;
    }

    /** Unknown for a word with a mistake, and for one that nobody declares. */
    Kind of(String word) {
        return kinds.getOrDefault(word, Kind.UNKNOWN);
    }

    /** By the lines' ids, in no order that matters. */
    Map<String, List<Clash>> clashes() {
        return clashes;
    }

    private Map<String, List<Kind>> operands(WiredLine wired) {
        return wired.operands().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, role -> role.getValue().stream().map(this::of).toList()));
    }

    /** A line that once clashed is not asked again, since it would clash less once its own result is unknown. */
    private boolean learn(WiredLine wired) {
        String id = wired.line().id();
        if (clashes.containsKey(id)) {
            return false;
        }
        Typing.Typed typed = Typing.of(wired.line(), operands(wired));
        if (!typed.clashes().isEmpty()) {
            clashes.put(id, typed.clashes());
        }
        Kind learnt = kinds.get(id).or(typed.kind());
        return !learnt.equals(kinds.put(id, learnt));
    }

    /** Each after those it reads, but for what it carries (Kahn, 1962); without those in a circle of another kind, which is told as such. */
    private static List<WiredLine> ordered(List<WiredLine> lines) {
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        Map<String, WiredLine> byId = new LinkedHashMap<>();
        lines.forEach(line -> byId.put(line.line().id(), line));
        Map<String, List<String>> readers = new HashMap<>();
        byId.forEach((id, line) -> waiting.put(id, Circles.readsAhead(line)));
        waiting.values().forEach(reads -> reads.retainAll(byId.keySet()));
        waiting.forEach((id, reads) -> reads.forEach(read -> readers.computeIfAbsent(read, none -> new ArrayList<>()).add(id)));
        Deque<String> ready = new ArrayDeque<>(waiting.keySet().stream().filter(id -> waiting.get(id).isEmpty()).toList());
        List<WiredLine> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            String id = ready.poll();
            ordered.add(byId.get(id));
            readers.getOrDefault(id, List.of()).stream().filter(reader -> waiting.get(reader).remove(id) && waiting.get(reader).isEmpty()).forEach(ready::add);
        }
        return ordered;
    }
}
