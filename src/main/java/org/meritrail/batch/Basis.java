package org.meritrail.batch;

import java.util.List;
import java.util.SortedMap;

/**
 * What a run was worked out from, and what it came to; nothing else had a say in it. Stands in exports as {@code basis.json}.
 *
 * @param schema       {@value #SCHEMA}
 * @param run          its number
 * @param period       its name
 * @param population   codes of those it concerned; empty for everyone
 * @param policy       SHA-256 of each file of the policy, by path
 * @param data         SHA-256 of each file of data, by name
 * @param takenOver    SHA-256 of what was taken over from earlier periods; null for nothing
 * @param totals       SHA-256 of the control totals
 * @param participants in the order of their explanations
 * @param explanations SHA-256 of each
 */
public record Basis(String schema, int run, String period, List<String> population, SortedMap<String, String> policy, SortedMap<String, String> data,
                    String takenOver, String totals, List<String> participants, List<String> explanations) {

    public static final String SCHEMA = "meritrail/basis/1";
}
