package org.meritrail.policy.drools;

import java.util.List;

/**
 * A DRL file as it was read.
 *
 * @param path  below the policy folder, with forward slashes
 * @param text  with line feeds only
 * @param rules names of its rules, in their order
 */
public record RuleFile(String path, String text, List<String> rules) {

    private static final String OPERATIONS = "rules/operations/";

    /** Whether it holds the rules of the plan model's operations, and not one-off policy. */
    public boolean isOperation() {
        return path.startsWith(OPERATIONS);
    }

    /** The operation whose rules it holds: {@code look-up} for {@code rules/operations/look-up.drl}. */
    public String operation() {
        return path.substring(OPERATIONS.length(), path.length() - ".drl".length());
    }
}
