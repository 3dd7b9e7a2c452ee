package org.meritrail.policy.sheets;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.kernel.Spelling;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.Scope;

/** The record sets of a policy and which belongs to which. */
final class Sets {

    /** The set of a word whose row does not say which. */
    static final String UNREAD = "";

    private static final List<String> BUILT_IN = List.of(Scope.COMPANY, Scope.PARTICIPANTS);

    private final Map<String, RecordSet> sets = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>(Set.of(UNREAD));
    private final Findings findings;
    private Belonging belonging = new Belonging(List.of());
    private boolean allRead = true;

    Sets(Findings findings) {
        this.findings = findings;
    }

    void declare(RecordSet set) {
        sets.put(set.name(), set);
        belonging = new Belonging(all());
    }

    /** A set whose row has a mistake of its own: whoever reads it is not to blame. */
    void declareUnread(Cell cell) {
        unread.add(key(CellText.cleaned(cell.shown())));
    }

    boolean isUnread(String name) {
        return unread.contains(name);
    }

    /** Whether the row of any set has a mistake. */
    boolean hasUnread() {
        return unread.size() > 1;
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
        Optional<String> typed = row.text(heading);
        if (typed.isEmpty()) {
            return row.has(heading) ? Optional.empty() : Optional.of(Scope.PARTICIPANTS);
        }
        String name = key(typed.get());
        boolean known = Scope.isBuiltIn(name) || sets.containsKey(name);
        if (!allRead && !known) {
            unread.add(name);
        }
        if (!known && !isUnread(name)) {
            Unknown.tell(FindingCode.SET_UNKNOWN, row.cell(heading), name, sets.keySet(), findings, names(), Spelling.suggestion(name, spellings()));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    /** Of all sets, the built-in ones in either language. */
    private List<String> spellings() {
        Stream<String> builtIn = Texts.all().stream().flatMap(texts -> BUILT_IN.stream().map(key -> texts.say("set." + key)));
        return Stream.concat(builtIn, sets.keySet().stream().filter(name -> !Scope.isBuiltIn(name))).toList();
    }

    private List<Object> names() {
        return Stream.concat(BUILT_IN.stream(), sets.keySet().stream().filter(name -> !Scope.isBuiltIn(name))).map(Scope::shown).toList();
    }

    /** Whether records of a set can read words of another: the same set or one that owns it, in whatever way. */
    boolean canRead(String reader, String read) {
        return isUnread(read) || belonging.reach(reader).stream().anyMatch(set -> set.equals(read) || isUnread(set));
    }

    /** Whether two ways lead from a set up to the other, and neither is shorter. */
    private boolean isAmbiguous(String reader, String read) {
        return belonging.ways(reader, read).size() > 1;
    }

    /** Whether what is read for records of one set can be that of another; if not, with a finding at the cell that reads. */
    boolean isReadable(Cell cell, String reader, String read) {
        if (!canRead(reader, read)) {
            findings.add(FindingCode.SCOPE_WRONG, cell.place(), cell.shown(), Scope.shown(read), Scope.shown(reader));
            return false;
        }
        if (isAmbiguous(reader, read)) {
            findings.add(FindingCode.WAYS_SEVERAL, cell.place(), cell.shown(), Scope.shown(reader), Scope.shown(read));
            return false;
        }
        return true;
    }

    /** The set that records of a set cannot do without; the company for the participants. */
    String ownerOf(String set) {
        return find(set).map(RecordSet::owner).orElse(set.equals(Scope.PARTICIPANTS) ? Scope.COMPANY : UNREAD);
    }

    /** The name by which the built-in sets are known, in either language; others are known as they are written. */
    static String key(String name) {
        return BUILT_IN.stream().filter(key -> Texts.isSaid(name, "set." + key)).findFirst().orElse(name);
    }
}
