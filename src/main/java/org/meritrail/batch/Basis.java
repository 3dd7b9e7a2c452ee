package org.meritrail.batch;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run was worked out from, and what it came to; nothing else had a say in it. Stands in exports as {@code basis.json}, and names nobody. A
 * replay compares it with the ledger ({@link BoundRun}), and starts from what that says.
 *
 * @param schema       {@value #SCHEMA}
 * @param run          its number
 * @param period       its name
 * @param policy       SHA-256 of each file of the policy, by path
 * @param inputs       SHA-256 of the index of the records
 * @param takenOver    SHA-256 of what was taken over from earlier periods; null for nothing
 * @param totals       SHA-256 of the control totals
 * @param explanations SHA-256 of everybody's
 */
public record Basis(String schema, int run, String period, SortedMap<String, String> policy, String inputs, String takenOver, String totals,
                    List<String> explanations) {

    public static final String SCHEMA = "meritrail/basis/1";

    /** What a file leaves out, it states nothing of. */
    public Basis {
        policy = policy == null ? new TreeMap<>() : policy;
        explanations = explanations == null ? List.of() : explanations;
    }
}
