package org.meritrail.policy.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects all mistakes of one reading, so that an author sees them at once. */
public final class Findings {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing((Finding finding) -> finding.code().severity())
            .thenComparing(Finding::place).thenComparing(Finding::code);

    private final List<Finding> found = new ArrayList<>();

    public void add(FindingCode code, Place place, String text, Object... arguments) {
        found.add(Finding.of(code, place, text, List.of(arguments)));
    }

    public void add(Finding finding) {
        found.add(finding);
    }

    public void addAll(Findings others) {
        found.addAll(others.found);
    }

    /** Whether there is anything because of which the policy cannot be used. */
    public boolean hasErrors() {
        return errors().findAny().isPresent();
    }

    /** How many there are because of which the policy cannot be used. */
    public long countErrors() {
        return errors().count();
    }

    private Stream<Finding> errors() {
        return found.stream().filter(finding -> finding.code().severity() == Severity.ERROR);
    }

    public boolean contains(FindingCode code) {
        return found.stream().anyMatch(finding -> finding.code() == code);
    }

    /** Whether a workbook was refused as a whole, so that nothing in it was read. */
    public boolean leaveOutAWorkbook() {
        return found.stream().anyMatch(finding -> finding.code().refusesAWorkbook());
    }

    /** Errors first, by file, sheet, row and column. */
    public List<Finding> list() {
        return found.stream().sorted(BY_PLACE).distinct().toList();
    }

    /** The rows in which something is wrong: places whose cell is the row's number alone. */
    public Set<Place> rows() {
        return errors().map(finding -> finding.place().wholeRow()).collect(Collectors.toSet());
    }

    /** The files in which something is wrong. */
    public Set<String> files() {
        Set<String> files = new TreeSet<>();
        errors().forEach(finding -> files.add(finding.place().file()));
        return files;
    }
}
