package org.meritrail.policy.sheets;

import java.util.Set;

/**
 * Lines that wait for each other record by record, as a balance does, and are worked out in stages: the first record of each
 * owner, then the second, and so on.
 *
 * @param lines ids of all lines that are; empty for a line that waits for nothing of the kind
 * @param owner the set whose records own those that follow each other
 */
public record Circle(Set<String> lines, String owner) {

    public static final Circle NONE = new Circle(Set.of(), "");

    public boolean comesToTheSame() {
        return lines.isEmpty();
    }
}
