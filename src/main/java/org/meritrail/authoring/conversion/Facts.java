package org.meritrail.authoring.conversion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/**
 * The types of facts as sets of records. Those that one table tests together form a chain, in the order of its columns; the first
 * belongs to participants.
 */
final class Facts {

    private final Naming naming;
    private final Findings findings;
    private final Map<String, Draft.Fact> facts = new LinkedHashMap<>();

    Facts(Naming naming, Findings findings) {
        this.naming = naming;
        this.findings = findings;
    }

    /** Owners first. */
    List<Draft.Fact> withOwners(Set<String> types) {
        return facts.values().stream().filter(fact -> types.contains(fact.type()) || types.stream().anyMatch(type -> above(type).contains(fact.type())))
                .toList();
    }

    Draft.Fact of(String type) {
        return facts.get(type);
    }

    /** The one from which all the others can be read. */
    Draft.Fact deepest(List<String> types) {
        return types.stream().map(facts::get).reduce((one, other) -> above(other.type()).contains(one.type()) ? other : one).orElseThrow();
    }

    /** Whether the facts of a table can be read together; otherwise there is a finding. */
    boolean join(DraftTable table) {
        List<String> types = table.facts();
        String last = null;
        for (String type : types) {
            if (!facts.containsKey(type)) {
                facts.put(type, fact(type, last));
            } else if (last != null && !above(type).contains(last) && !above(last).contains(type)) {
                findings.add(FindingCode.NATIVE_INCOMPLETE, table.source().head().place(), table.source().head().text(),
                        Message.of("native.facts", last, type));
                return false;
            }
            last = last == null || above(type).contains(last) ? type : last;
        }
        return true;
    }

    private Draft.Fact fact(String type, String owner) {
        String set = naming.name(Naming.words(type), Naming.words(type) + " facts");
        String key = naming.data(type);
        String link = owner == null ? "" : naming.column(key, facts.get(owner).data() + "-id", "owner-id");
        Set.of("id", "participant").forEach(column -> naming.column(key, column, column));
        return new Draft.Fact(type, set, key, owner == null ? null : facts.get(owner).set(), link);
    }

    private Set<String> above(String type) {
        Set<String> above = new HashSet<>();
        List<Draft.Fact> ahead = new ArrayList<>(List.of(facts.get(type)));
        while (!ahead.isEmpty()) {
            String owner = ahead.remove(0).owner();
            facts.values().stream().filter(fact -> fact.set().equals(owner)).filter(fact -> above.add(fact.type())).forEach(ahead::add);
        }
        return above;
    }
}
