package org.meritrail.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.meritrail.verifier.Members.list;
import static org.meritrail.verifier.Members.map;

/**
 * Whether what explanations say that others came to is what these came to in their own. Of each step half a SHA-256 is held, so that the
 * explanations of a large run need not be.
 */
final class ResultsOfOthers {

    private static final int HALF = 16;

    /** The result of each step that is said to be somebody else's. */
    private final Map<ByteBuffer, ByteBuffer> said = new HashMap<>();
    private final Set<ByteBuffer> found = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    /** @param place of the explanation */
    void add(String place, Map<String, Object> explanation) throws Flaw {
        for (Map<String, Object> step : steps(explanation)) {
            if (step.get("elsewhere") instanceof String other && map(step.get("result")).get("value") != null) {
                others.add(other);
                ByteBuffer result = hash(step.get("result"));
                ByteBuffer before = said.putIfAbsent(of(explanation, step, other), result);
                if (before != null && !before.equals(result)) {
                    throw flaw(place, explanation, step, other);
                }
            }
        }
    }

    /** Compares what somebody came to with what others say of it. */
    void find(String place, Map<String, Object> explanation) throws Flaw {
        String whose = String.valueOf(explanation.get("participant"));
        for (Map<String, Object> step : others.contains(whose) ? steps(explanation) : List.<Map<String, Object>>of()) {
            ByteBuffer result = step.get("elsewhere") == null && step.get("former") == null ? said.get(of(explanation, step, whose)) : null;
            if (result != null) {
                if (!result.equals(hash(step.get("result")))) {
                    throw flaw(place, explanation, step, whose);
                }
                found.add(of(explanation, step, whose));
            }
        }
    }

    /** How many results there are, and how many of them stand in no explanation of those whose they are. */
    int[] counts() {
        return new int[] {said.size(), said.size() - found.size()};
    }

    private static Flaw flaw(String place, Map<String, Object> explanation, Map<String, Object> step, String whose) {
        return new Flaw(place, "other-result", line(explanation, step).get("name"), whose, map(step.get("result")).get("value"));
    }

    private static List<Map<String, Object>> steps(Map<String, Object> explanation) {
        List<Map<String, Object>> steps = new ArrayList<>();
        list(explanation, "components").forEach(step -> add(map(step), steps));
        list(explanation, "alerts").forEach(step -> add(map(step), steps));
        list(explanation, "statement").forEach(item -> list(map(item), "values").forEach(step -> add(map(step), steps)));
        return steps;
    }

    private static void add(Map<String, Object> step, List<Map<String, Object>> steps) {
        steps.add(step);
        list(step, "steps").forEach(below -> add(map(below), steps));
    }

    private static Map<String, Object> line(Map<String, Object> explanation, Map<String, Object> step) {
        return map(list(explanation, "lines").get(((Number) step.get("is")).intValue()));
    }

    /** A step of somebody: what is about them alone has no record in their own explanation, and theirs in that of others. */
    private static ByteBuffer of(Map<String, Object> explanation, Map<String, Object> step, String whose) {
        Map<String, Object> line = line(explanation, step);
        return hash(Arrays.asList(whose, line.get("name"), line.get("line"), whose.equals(step.get("record")) ? null : step.get("record")));
    }

    private static ByteBuffer hash(Object value) {
        return ByteBuffer.wrap(Arrays.copyOf(Merkle.sha256(Form.canonical(value).getBytes(StandardCharsets.UTF_8)), HALF));
    }
}
