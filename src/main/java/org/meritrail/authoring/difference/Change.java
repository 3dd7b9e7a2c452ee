package org.meritrail.authoring.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.authoring.meaning.Entry;
import org.meritrail.authoring.meaning.Fact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;

/**
 * One fact that differs.
 *
 * @param before null where it was not stated
 * @param after  null where it is not stated any more
 */
public record Change(Fact before, Fact after) {

    static List<Change> added(Entry entry) {
        return entry.facts().stream().map(fact -> new Change(null, fact)).toList();
    }

    static List<Change> removed(Entry entry) {
        return entry.facts().stream().map(fact -> new Change(fact, null)).toList();
    }

    /** What was stated and is not any more comes last. */
    static List<Change> between(Entry before, Entry after) {
        Map<String, Fact> old = facts(before);
        Map<String, Fact> now = facts(after);
        return Stream.concat(now.values().stream().map(fact -> new Change(old.get(fact.key()), fact)),
                old.values().stream().filter(fact -> !now.containsKey(fact.key())).map(fact -> new Change(fact, null)))
                .filter(change -> change.before == null || change.after == null || !change.before.canonical().equals(change.after.canonical())).toList();
    }

    /** With the workbook as a fact more, since a line may be moved to another one. */
    private static Map<String, Fact> facts(Entry entry) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put("workbook", new Fact("workbook", Message.of("meaning.workbook"), texts -> entry.workbook()));
        entry.facts().forEach(fact -> facts.put(fact.key(), fact));
        return facts;
    }

    /** The fact's key, the same before and after. */
    public String key() {
        return one().key();
    }

    public Phrase heading() {
        return one().heading();
    }

    public Optional<Phrase> from() {
        return Optional.ofNullable(before).map(Fact::value);
    }

    public Optional<Phrase> to() {
        return Optional.ofNullable(after).map(Fact::value);
    }

    private Fact one() {
        return after == null ? before : after;
    }
}
