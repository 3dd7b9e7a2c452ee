package org.meritrail.explanation.difference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.Node;
import org.meritrail.kernel.Exact;

/** Leads differences of steps back to what causes them. One instance for each two explanations. */
final class Attributing {

    /** So many causes of a word that a decision looked at are named. */
    private static final int MOST_CAUSES = 3;

    private final Above before;
    private final Above after;
    private final Map<Node, Map<Node, Shares>> known = new IdentityHashMap<>();
    private final Map<Cause, Set<Because>> reasons = new HashMap<>();

    Attributing(Explanation before, Explanation after) {
        this.before = new Above(before);
        this.after = new Above(after);
    }

    Shares of(Node one, Node other) {
        Node was = before.full(one);
        Node is = after.full(other);
        Map<Node, Shares> others = known.computeIfAbsent(was, node -> new IdentityHashMap<>());
        Shares shares = others.get(is);
        if (shares == null) {
            shares = shares(was, is);
            others.put(is, shares);
        }
        return shares;
    }

    private Shares shares(Node was, Node is) {
        boolean same = Reckoning.isSame(Pair.value(was.result()), Pair.value(is.result()));
        if (isRead(was) || isRead(is)) {
            return same ? Shares.NONE : Shares.whole(Causes.read(was, is));
        }
        Pair pair = new Pair(was, is, this);
        if (!pair.isTold()) {
            return same ? Shares.NONE : Shares.whole(pair.noted(Causes.figure(Cause.Kind.FIGURE, was, is)));
        }
        return new Telescope(pair, Merging.of(pair, new Filling(pair, this))).shares();
    }

    static boolean isRead(Node node) {
        return node.rule() == null || node.elsewhere() != null;
    }

    /** The same difference in numbers. */
    Shares amount(Node one, Node other) {
        Exact difference = Reckoning.number(Pair.value(other.result())).minus(Reckoning.number(Pair.value(one.result())));
        Shares shares = of(one, other);
        Shares.Sum sum = new Shares.Sum();
        sum.add(shares, shares.total().isZero() ? Exact.ONE : difference.dividedBy(shares.total()));
        return sum.of(difference);
    }

    /** The largest causes of a difference. */
    List<Cause> from(Node one, Node other) {
        return of(one, other).parts().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Cause, Exact> part) -> part.getValue().abs()).reversed()).limit(MOST_CAUSES).map(Map.Entry::getKey).toList();
    }

    void note(Cause cause, List<Because> because) {
        reasons.computeIfAbsent(cause, one -> new LinkedHashSet<>()).addAll(because);
    }

    List<Because> because(Cause cause) {
        return List.copyOf(reasons.getOrDefault(cause, Set.of()));
    }
}
