package org.meritrail.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Leaf;
import org.meritrail.ledger.Ledger;

/** All leaves of the ledger as the members they bind, to compare the database's rows with. */
final class BoundLeaves {

    private static final List<String> OF_EVERY_LEAF = List.of("number", "entry", "schema", "salt");

    private final Map<Long, Map<String, Object>> entries = new HashMap<>();
    private final Map<Long, List<Map<String, Object>>> things = new HashMap<>();
    private final Map<Long, Long> ends = new HashMap<>();

    static BoundLeaves read(Ledger ledger) {
        BoundLeaves bound = new BoundLeaves();
        ledger.leaves(0, ledger.size(), bound::add);
        return bound;
    }

    /** Those of these entries alone. */
    static BoundLeaves of(Ledger ledger, long... entries) {
        BoundLeaves bound = new BoundLeaves();
        for (long entry : entries) {
            ledger.ofEntry(entry).ifPresent(first -> ledger.leaves(first, ledger.ofEntry(entry + 1).orElse(ledger.size()), bound::add));
        }
        return bound;
    }

    private void add(Leaf leaf) {
        Map<String, Object> members = members(leaf.bytes());
        long entry = ((Number) members.get("entry")).longValue();
        ends.put(entry, leaf.number() + 1);
        boolean isEntry = members.containsKey("what");
        members.keySet().removeAll(OF_EVERY_LEAF);
        if (isEntry) {
            entries.put(entry, members);
        } else {
            things.computeIfAbsent(entry, none -> new ArrayList<>()).add(members);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> members(byte[] json) {
        return new TreeMap<>((Map<String, Object>) Json.read(json, Map.class));
    }

    /** Empty for one that has no leaf. */
    Map<String, Object> entry(long number) {
        return entries.getOrDefault(number, Map.of());
    }

    /** How many leaves there are up to the last of an entry; 0 if it has none. */
    long end(long entry) {
        return ends.getOrDefault(entry, 0L);
    }

    Set<Long> numbers() {
        return entries.keySet();
    }

    /** Of those that did one of these. */
    List<Long> numbersOf(Set<String> acts) {
        return entries.keySet().stream().filter(number -> acts.contains((String) entry(number).get("what"))).toList();
    }

    /** Empty for one that has no leaf. */
    String subject(long number) {
        return (String) entry(number).getOrDefault("subject", "");
    }

    /** Of all acts that say which, by their entries. */
    SortedMap<Long, String> members(String act, String member) {
        SortedMap<Long, String> said = new TreeMap<>();
        numbersOf(Set.of(act)).forEach(number -> {
            if (details(number).get(member) instanceof String text) {
                said.put(number, text);
            }
        });
        return said;
    }

    /** What an entry binds besides itself; empty for one that has no leaf. */
    private Map<?, ?> details(long entry) {
        return entry(entry).get("details") instanceof Map<?, ?> details ? details : Map.of();
    }

    /** Such entries bind nothing, and hold whatever is said of them. */
    private boolean isOlderThanTheLedger(long entry) {
        return details(entry).containsKey("recorded");
    }

    /** Whether an entry binds exactly these. */
    boolean binds(long entry, Details details) {
        return isOlderThanTheLedger(entry) || details(entry).equals(members(details.json()));
    }

    /** Whether an entry binds at least these. */
    boolean bindsAmongOthers(long entry, Details details) {
        return isOlderThanTheLedger(entry) || details(entry).entrySet().containsAll(members(details.json()).entrySet());
    }

    /**
     * Whether exactly these have leaves that belong to an entry, in whatever order, since rows have none. What hashes of an erased person stood
     * for nobody can tell any more.
     */
    boolean has(long entry, List<Details> each) {
        if (isOlderThanTheLedger(entry)) {
            return true;
        }
        Map<Object, List<Map<String, Object>>> left = things.getOrDefault(entry, List.of()).stream()
                .collect(Collectors.groupingBy(leaf -> leaf.get(Details.PERSON), Collectors.toCollection(ArrayList::new)));
        return each.size() == things.getOrDefault(entry, List.of()).size()
                && each.stream().map(details -> members(details.json())).allMatch(expected -> takeOut(expected, left.getOrDefault(expected.get(Details.PERSON), List.of())));
    }

    /** Whether an entry lists exactly these under a name. */
    boolean lists(long entry, String name, List<Details> each) {
        if (!(details(entry).get(name) instanceof List<?> listed)) {
            return isOlderThanTheLedger(entry);
        }
        List<Map<String, Object>> left = new ArrayList<>(listed.stream().map(one -> members(Json.bytes(one))).toList());
        return left.size() == each.size() && each.stream().allMatch(details -> takeOut(members(details.json()), left));
    }

    /** SHA-256 of the contents that an entry erased. */
    boolean erases(long entry, Fingerprint sha256) {
        return details(entry).get("erased") instanceof List<?> erased && erased.contains(sha256.hex());
    }

    /** Keys of all who are named anywhere, but for those whom an entry erased. */
    Set<String> persons() {
        Set<String> persons = new TreeSet<>();
        things.values().forEach(each -> each.forEach(leaf -> Optional.ofNullable((String) leaf.get(Details.PERSON)).ifPresent(persons::add)));
        persons.removeAll(members("person.erased", Details.PERSON).values());
        return persons;
    }

    private static boolean takeOut(Map<String, Object> expected, List<Map<String, Object>> leaves) {
        for (int at = 0; at < leaves.size(); at++) {
            Map<String, Object> leaf = new TreeMap<>(leaves.get(at));
            RunLeaves.HASHED.stream().filter(member -> !expected.containsKey(member)).forEach(leaf::remove);
            if (leaf.equals(expected)) {
                leaves.remove(at);
                return true;
            }
        }
        return false;
    }
}
