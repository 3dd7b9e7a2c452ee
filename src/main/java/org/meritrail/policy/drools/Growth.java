package org.meritrail.policy.drools;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.HashMap;
import java.util.Map;

/**
 * How often values go into what a rule makes of them. A variable that holds another twice holds it twice as often as that one does: forty
 * such lines make a text that no memory holds.
 */
final class Growth {

    private static final long MOST = 1_000;

    private final Map<String, Long> weights = new HashMap<>();

    /** @return whether it stays bearable */
    boolean isBearable(Node code) {
        return weight(code) <= MOST;
    }

    void hold(String variable, Node value) {
        weights.put(variable, Math.min(weight(value), MOST + 1));
    }

    private long weight(Node code) {
        return code.findAll(NameExpr.class).stream().mapToLong(name -> weights.getOrDefault(name.getNameAsString(), 1L)).sum();
    }
}
