package org.meritrail.authoring.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.meritrail.authoring.difference.Difference.What;
import org.meritrail.authoring.meaning.Entry;
import org.meritrail.authoring.meaning.Fact;
import org.meritrail.authoring.meaning.Kind;
import org.meritrail.authoring.meaning.Meaning;
import org.meritrail.authoring.meaning.Renames;
import org.meritrail.policy.Policy;
import org.meritrail.vocabulary.CellRange;

/**
 * Compares what two policies say. There is no difference exactly if they have the same fingerprint, so that formats, notes, the order
 * of tabs and the like are none; and whoever applies all differences to the one gets what the other says.
 */
public final class Differences {

    /** Workbook by workbook as they are read; a table's settings, columns and rows together. */
    private static final Comparator<Difference> IN_READING_ORDER = Comparator.comparing((Difference one) -> one.entry().workbook())
            .thenComparing(one -> ofATable(one.kind()) ? Kind.TABLE : one.kind())
            .thenComparing(one -> one.kind() == Kind.TABLE ? one.entry().name() : ofATable(one.kind()) ? one.entry().within() : "")
            .thenComparing(Difference::kind);

    private final List<Entry> asTold;
    private final List<Entry> before;
    private final List<Entry> after;
    private final Pairs pairs;
    private final Renames renames;

    private Differences(Policy old, Policy current, Renames renames) {
        this.asTold = Meaning.of(old);
        this.before = Meaning.of(old, renames);
        this.after = Meaning.of(current);
        this.pairs = Pairs.of(before, after);
        this.renames = renames;
    }

    public static List<Difference> between(Policy before, Policy after) {
        Renames renames = Renaming.found(before, after);
        return new Differences(before, after, renames).list();
    }

    private List<Difference> list() {
        List<Difference> all = new ArrayList<>();
        for (int at = 0; at < after.size(); at++) {
            if (pairs.before(at) != Pairs.NONE) {
                compare(asTold.get(pairs.before(at)), before.get(pairs.before(at)), after.get(at), all);
            }
        }
        pairs.added().forEach(at -> all.add(new Difference(What.ADDED, null, after.get(at), Change.added(after.get(at)), true)));
        pairs.removed().forEach(at -> all.add(new Difference(What.REMOVED, asTold.get(at), null, Change.removed(asTold.get(at)), true)));
        renames.workbooks().forEach((old, now) -> all.add(new Difference(What.RENAMED, workbook(old), workbook(now), List.of(), true)));
        Set<String> first = readFromTheTop();
        pairs.moved().forEach(at -> all.add(new Difference(What.MOVED, asTold.get(pairs.before(at)), after.get(at), List.of(),
                after.get(at).kind() == Kind.ROW && first.contains(after.get(at).within()))));
        return all.stream().sorted(IN_READING_ORDER).toList();
    }

    private static Entry workbook(String path) {
        return new Entry(Kind.ABOUT, path, "", path, List.of(), new CellRange(path, "", 0, List.of()));
    }

    private static boolean ofATable(Kind kind) {
        return kind == Kind.TABLE || kind == Kind.COLUMN || kind == Kind.ROW;
    }

    /** Tables in which the upper of two rows counts. */
    private Set<String> readFromTheTop() {
        return after.stream().filter(entry -> entry.kind() == Kind.TABLE && "FIRST".equals(entry.canonical().get("hit-policy"))).map(Entry::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @param old     as it was told
     * @param renamed the same with the names that things have now
     */
    private static void compare(Entry old, Entry renamed, Entry now, List<Difference> all) {
        if (!old.name().equals(now.name()) && isNamedHere(now)) {
            all.add(new Difference(What.RENAMED, old, now, List.of(), true));
        }
        List<Change> changes = Change.between(renamed, now);
        if (!changes.isEmpty()) {
            all.add(new Difference(What.CHANGED, old, now, changes, true));
        }
        if (now.kind() == Kind.LINE && !inCommon(renamed, now).equals(inCommon(now, renamed))) {
            all.add(new Difference(What.MOVED, old, now, List.of(), false));
        }
    }

    /** Examples, alerts and conditions have the name of a word that is declared elsewhere. */
    private static boolean isNamedHere(Entry entry) {
        boolean condition = entry.kind() == Kind.COLUMN && !entry.isResultColumn();
        return entry.kind() != Kind.EXAMPLE && entry.kind() != Kind.ALERT && !condition;
    }

    /** Parts may stand in another order. */
    private static List<String> inCommon(Entry entry, Entry other) {
        return entry.facts().stream().map(Fact::key).filter(other.canonical()::containsKey).toList();
    }
}
