package org.meritrail.policy.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects all mistakes of one reading, so that an author sees them at once. */
public final class Findings {

    private static final Comparator<Finding> BY_PLACE = Comparator.<Finding, String>comparing(finding -> finding.place().file())
            .thenComparing(finding -> finding.place().sheet())
            .thenComparing(finding -> finding.place().cell().length())
            .thenComparing(finding -> finding.place().cell())
            .thenComparing(Finding::code);

    private final List<Finding> found = new ArrayList<>();

    public void add(FindingCode code, Place place, String text, Object... arguments) {
        found.add(Finding.of(code, place, text, List.of(arguments)));
    }

    public void addAll(Findings others) {
        found.addAll(others.found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file, sheet and cell. */
    public List<Finding> list() {
        return found.stream().sorted(BY_PLACE).distinct().toList();
    }

    /** The files in which something was found. */
    public Set<String> files() {
        Set<String> files = new TreeSet<>();
        found.forEach(finding -> files.add(finding.place().file()));
        return files;
    }
}
