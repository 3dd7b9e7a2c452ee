package org.meritrail.authoring.difference;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.authoring.meaning.Entry;
import org.meritrail.authoring.meaning.Kind;
import org.meritrail.authoring.meaning.Meaning;
import org.meritrail.authoring.meaning.Renames;
import org.meritrail.policy.Policy;

/** Finds what only has another name: of what is gone and what is new, two of a kind of which everything else is the same. */
final class Renaming {

    private static final Set<Kind> KINDS = EnumSet.of(Kind.SET, Kind.INPUT, Kind.VALUE, Kind.LINE, Kind.TABLE, Kind.COLUMN);
    /** Policies that have nothing in common would otherwise be tried name by name. */
    private static final int MOST_TRIALS = 400;

    private final Policy old;
    private final List<Entry> after;
    private int trials;

    private Renaming(Policy old, Policy current) {
        this.old = old;
        this.after = Meaning.of(current);
    }

    static Renames found(Policy before, Policy after) {
        Renaming renaming = new Renaming(before, after);
        Renames renames = renaming.workbook();
        for (Optional<Renames> more = renaming.next(renames); more.isPresent(); more = renaming.next(renames)) {
            renames = more.get();
        }
        return renames;
    }

    /** Of several at once nobody could tell which is which. */
    private Renames workbook() {
        Set<String> before = workbooks(Meaning.of(old));
        Set<String> now = workbooks(after);
        Set<String> gone = without(before, now);
        Set<String> come = without(now, before);
        return gone.size() == 1 && come.size() == 1 ? Renames.NONE.withWorkbook(gone.iterator().next(), come.iterator().next()) : Renames.NONE;
    }

    private static Set<String> workbooks(List<Entry> entries) {
        return entries.stream().map(Entry::workbook).filter(path -> !path.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    /** One more than is known; empty if there is none. */
    private Optional<Renames> next(Renames known) {
        List<Entry> before = Meaning.of(old, known);
        Pairs pairs = Pairs.of(before, after);
        for (int gone : pairs.removed()) {
            for (int come : pairs.added()) {
                if (mayBe(before.get(gone), after.get(come)) && trials++ < MOST_TRIALS) {
                    Renames tried = known.with(before.get(gone), after.get(come).name());
                    if (isSame(Meaning.of(old, tried), gone, come)) {
                        return Optional.of(tried);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayBe(Entry gone, Entry come) {
        boolean condition = gone.kind() == Kind.COLUMN && !gone.isResultColumn();
        return KINDS.contains(gone.kind()) && gone.kind() == come.kind() && !gone.name().equals(come.name()) && !condition
                && gone.within().equals(come.within()) && gone.canonical().keySet().equals(come.canonical().keySet());
    }

    private boolean isSame(List<Entry> tried, int gone, int come) {
        Entry entry = after.get(come);
        return tried.get(gone).canonical().equals(entry.canonical()) && contents(tried, entry).equals(contents(after, entry));
    }

    /** What a table or one of its columns holds, by the columns' and rows' names; nothing for everything else. */
    private static Map<List<Object>, Object> contents(List<Entry> entries, Entry owner) {
        Map<List<Object>, Object> contents = new HashMap<>();
        Stream<Entry> children = entries.stream().filter(entry -> entry.kind() == Kind.ROW || owner.kind() == Kind.TABLE && entry.kind() == Kind.COLUMN);
        String table = owner.kind() == Kind.TABLE ? owner.name() : owner.within();
        children.filter(entry -> owner.kind() == Kind.TABLE || owner.kind() == Kind.COLUMN).filter(entry -> entry.within().equals(table))
                .forEach(entry -> contents.put(List.of(entry.kind(), entry.name()),
                        owner.kind() == Kind.TABLE ? entry.canonical() : String.valueOf(entry.canonical().get("then:" + owner.name()))));
        return contents;
    }
}
