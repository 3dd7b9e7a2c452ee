package org.meritrail.policy.sheets;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.Scope;

/** The record sets of a policy and which belongs to which. */
final class Sets {

    /** The set of a word whose row does not say which. */
    static final String UNREAD = "";

    private final Map<String, RecordSet> sets = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>(Set.of(UNREAD));
    private final Findings findings;
    private boolean allRead = true;

    Sets(Findings findings) {
        this.findings = findings;
    }

    void declare(Cell cell, RecordSet set) {
        if (isParticipants(set.name()) || sets.putIfAbsent(set.name(), set) != null) {
            findings.add(FindingCode.NAME_TWICE, cell.place(), set.name(), set.name());
        }
    }

    /** A set whose row has a mistake of its own: whoever reads it is not to blame. */
    void declareUnread(Cell cell) {
        unread.add(CellText.cleaned(cell.shown()));
    }

    boolean isUnread(String name) {
        return unread.contains(name);
    }

    /** Some sheet or file could not be read; a set that is not known may stand there. */
    void someAreUnread() {
        allRead = false;
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
            return row.has(heading) && name.isEmpty() ? Optional.empty() : Optional.of(Scope.PARTICIPANTS);
        }
        if (!allRead && !sets.containsKey(name.get())) {
            unread.add(name.get());
        }
        if (!sets.containsKey(name.get()) && !isUnread(name.get())) {
            row.find(FindingCode.SET_UNKNOWN, heading, shown(), Spelling.suggestion(name.get(), sets.keySet()));
            return Optional.empty();
        }
        return name;
    }

    private List<Object> shown() {
        return Stream.concat(Stream.of(Message.of("set.participants")), sets.keySet().stream()).toList();
    }

    /** Whether records of a set can read words of another: the same set or one that owns it. */
    boolean canRead(String reader, String read) {
        for (String set = reader; ; set = sets.get(set).owner()) {
            if (set.equals(read) || read.equals(Scope.COMPANY) || isUnread(set) || isUnread(read)) {
                return true;
            }
            if (!sets.containsKey(set)) {
                return false;
            }
        }
    }

    /** The set that records of a set cannot do without; the company for the participants. */
    String ownerOf(String set) {
        return find(set).map(RecordSet::owner).orElse(set.equals(Scope.PARTICIPANTS) ? Scope.COMPANY : UNREAD);
    }

    private static boolean isParticipants(String name) {
        return Texts.all().stream().anyMatch(texts -> texts.say("set.participants").equalsIgnoreCase(name));
    }
}
