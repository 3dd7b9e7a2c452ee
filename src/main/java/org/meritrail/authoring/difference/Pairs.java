package org.meritrail.authoring.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.meritrail.authoring.meaning.Entry;
import org.meritrail.authoring.meaning.Fact;
import org.meritrail.authoring.meaning.Kind;

/** Which entry of a policy is which of another: first what is the same in all, then what has the same name, then rows with the same content. */
final class Pairs {

    static final int NONE = -1;

    private final List<Entry> before;
    private final List<Entry> after;
    private final int[] ofAfter;
    private final boolean[] taken;

    private Pairs(List<Entry> before, List<Entry> after) {
        this.before = before;
        this.after = after;
        this.ofAfter = new int[after.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(ofAfter, NONE);
    }

    static Pairs of(List<Entry> before, List<Entry> after) {
        Pairs pairs = new Pairs(before, after);
        pairs.pair(entry -> List.of(entry.kind(), entry.workbook(), entry.within(), entry.name(), entry.canonical()));
        pairs.pair(entry -> List.of(entry.kind(), entry.within(), entry.name(), workbookOf(entry), value(entry, "in-force-from"),
                value(entry, "record"), value(entry, "kind")));
        pairs.pair(entry -> List.of(entry.kind(), entry.within(), entry.name(), workbookOf(entry)));
        pairs.pair(entry -> mayBeRenamedAlone(entry.kind()) ? List.of(entry.kind(), tableOf(entry), entry.canonical()) : null);
        return pairs;
    }

    /** Position before of what is at a position after, or {@link #NONE}. */
    int before(int positionAfter) {
        return ofAfter[positionAfter];
    }

    List<Integer> added() {
        return positions(after.size(), at -> ofAfter[at] == NONE);
    }

    List<Integer> removed() {
        return positions(before.size(), at -> !taken[at]);
    }

    private static List<Integer> positions(int size, IntPredicate which) {
        return IntStream.range(0, size).filter(which).boxed().toList();
    }

    /** About has no name but that of its workbook. */
    private static String workbookOf(Entry entry) {
        return entry.kind() == Kind.ABOUT ? entry.workbook() : "";
    }

    private static String tableOf(Entry entry) {
        return entry.kind() == Kind.ROW ? entry.within() : "";
    }

    /** Nothing reads them by name but examples. */
    private static boolean mayBeRenamedAlone(Kind kind) {
        return kind == Kind.ROW || kind == Kind.PAYMENT;
    }

    private static String value(Entry entry, String key) {
        return entry.facts().stream().filter(fact -> fact.key().equals(key)).map(Fact::canonical).findFirst().orElse("");
    }

    /** What is alike by a key is paired in its order. @param key null for what is not to be paired */
    private void pair(Function<Entry, List<Object>> key) {
        Map<List<Object>, Deque<Integer>> waiting = new HashMap<>();
        for (int at = 0; at < before.size(); at++) {
            List<Object> alike = taken[at] ? null : key.apply(before.get(at));
            if (alike != null) {
                waiting.computeIfAbsent(alike, none -> new ArrayDeque<>()).add(at);
            }
        }
        for (int at = 0; at < after.size(); at++) {
            Deque<Integer> found = ofAfter[at] == NONE ? waiting.get(key.apply(after.get(at))) : null;
            if (found != null && !found.isEmpty()) {
                ofAfter[at] = found.remove();
                taken[ofAfter[at]] = true;
            }
        }
    }

    /** Positions after of those that stand among their like otherwise than before: as few as explain the new order. */
    List<Integer> moved() {
        Map<List<Object>, List<Integer>> groups = new HashMap<>();
        for (int at = 0; at < after.size(); at++) {
            Entry entry = after.get(at);
            boolean stays = ofAfter[at] != NONE && hasOrder(entry.kind()) && before.get(ofAfter[at]).workbook().equals(entry.workbook());
            if (stays) {
                groups.computeIfAbsent(List.of(entry.kind(), entry.workbook(), entry.kind() == Kind.EXAMPLE ? "" : entry.within()),
                        none -> new ArrayList<>()).add(at);
            }
        }
        return groups.values().stream().flatMap(group -> outOfOrder(group).stream()).sorted().toList();
    }

    /** Tables and workbooks are read by their names. */
    private static boolean hasOrder(Kind kind) {
        return kind != Kind.TABLE && kind != Kind.ABOUT && kind != Kind.RULE_FILE;
    }

    private List<Integer> outOfOrder(List<Integer> group) {
        List<Integer> rising = Rising.longest(group.stream().map(at -> ofAfter[at]).toList());
        List<Integer> moved = new ArrayList<>(group);
        moved.removeAll(rising.stream().map(group::get).toList());
        return moved;
    }
}
