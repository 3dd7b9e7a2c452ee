package org.meritrail.policy.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.Subject;

/** The record sets of a policy and which belongs to which. */
final class Sets {

    private final Map<String, RecordSet> sets = new LinkedHashMap<>();
    private final Findings findings;

    Sets(Findings findings) {
        this.findings = findings;
    }

    void declare(Cell cell, RecordSet set) {
        if (isParticipants(set.name()) || sets.putIfAbsent(set.name(), set) != null) {
            findings.add(FindingCode.NAME_TWICE, cell.place(), set.name(), set.name());
        }
    }

    List<RecordSet> all() {
        return List.copyOf(sets.values());
    }

    Optional<RecordSet> find(String name) {
        return Optional.ofNullable(sets.get(name));
    }

    /** The set a cell names; participants if the cell is blank; empty, with a finding, if there is no such set. */
    Optional<String> resolve(SheetRow row, String heading) {
        Optional<String> name = row.text(heading);
        if (name.isEmpty() || isParticipants(name.get())) {
            return row.has(heading) && name.isEmpty() ? Optional.empty() : Optional.of(Subject.PARTICIPANTS);
        }
        if (!sets.containsKey(name.get())) {
            row.find(FindingCode.SET_UNKNOWN, heading, List.copyOf(sets.keySet()));
            return Optional.empty();
        }
        return name;
    }

    /** Whether records of a set can read words of another: the same set or one that owns it. */
    boolean canRead(String reader, String read) {
        for (String set = reader; ; set = sets.get(set).owner()) {
            if (set.equals(read)) {
                return true;
            }
            if (!sets.containsKey(set)) {
                return false;
            }
        }
    }

    private static boolean isParticipants(String name) {
        return Texts.all().stream().anyMatch(texts -> texts.say("set.participants").equalsIgnoreCase(name));
    }
}
