package org.meritrail.verifier;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.meritrail.verifier.Members.list;
import static org.meritrail.verifier.Members.map;

/**
 * Whether a step may state what it came to instead of working it out, as what a one-off rule answers and what holds where a table has no
 * row: each line that may has to say why, and no line but these may at all.
 *
 * @param line what the step is a result of
 */
record StatedResult(Map<String, Object> line, Map<String, Object> node) {

    private static final String ROW = "row";
    private static final Set<String> BESIDE_ALL_ROWS = Set.of("note.no-row", "note.no-tier", "note.below-the-curve", "note.above-the-curve");
    /** No tree is told deeper. */
    private static final int DEEPEST = 200;

    /** Instead of its first calculation, as nothing comes before what only stands there. */
    boolean isGiven() {
        return line.get("rule") != null && switch (String.valueOf(map(line.get("rule")).get("name"))) {
            case "by rule" -> has("ruled");
            case "look up", "convert", "tiers", "curve" -> !has(ROW) && !has("slice") && isNoted(BESIDE_ALL_ROWS);
            case "carry", "roll up" -> true;
            default -> false;
        };
    }

    /** Whether it has no calculation since it lies deeper than is told. */
    boolean isTooDeep(int depth) {
        return depth >= DEEPEST && isNoted(Set.of("note.too-deep"));
    }

    private boolean has(String kind) {
        return grounds().stream().anyMatch(ground -> kind.equals(map(ground).get("kind")));
    }

    private boolean isNoted(Set<String> keys) {
        return grounds().stream().anyMatch(ground -> map(ground).get("note") instanceof Map<?, ?> note && keys.contains(String.valueOf(note.get("key"))));
    }

    private List<Object> grounds() {
        return list(node, "grounds");
    }
}
