package org.meritrail.policy.sheets;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Spelling;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.cells.Alike;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.TableRow;

/** Checks that what the rows of an Examples sheet name is there: a word of the plan, a component of pay, a set, or a row of a table. */
final class ExampleNames {

    private static final List<String> OF_THE_CASE = List.of("example.period", "example.currency", "example.manager");

    private final Set<String> words;
    private final Set<String> sets;
    private final List<TableDraft> tables;
    private final Predicate<String> isMissed;
    private final Set<String> told = new HashSet<>();

    /**
     * @param words  names of lines, inputs, values and components
     * @param sets   names of the declared record sets
     * @param tables those with mistakes among them
     * @param isMissed whether it is told of lines already that there is no such table
     */
    ExampleNames(Set<String> words, Set<String> sets, List<TableDraft> tables, Predicate<String> isMissed) {
        this.words = words;
        this.sets = sets;
        this.tables = tables;
        this.isMissed = isMissed;
    }

    /** A name may hold the mark between a table and its row itself. What is no clean text is told with it. */
    void check(SheetRow row) {
        row.text("name").ifPresent(word -> check(row, word));
    }

    private void check(SheetRow row, String word) {
        int bar = words.contains(word) ? -1 : word.indexOf('!');
        Optional<Message> unknown = bar > 0 ? row(word.substring(0, bar), word.substring(bar + 1)) : word(word);
        unknown.ifPresent(reason -> row.find(FindingCode.EXAMPLE_UNUSABLE, "name", row.cell("case").shown(), word, reason));
    }

    private Optional<Message> word(String word) {
        boolean ofCase = OF_THE_CASE.stream().anyMatch(key -> Texts.isSaid(word, key));
        boolean ofSet = sets.contains(word) || Stream.of(Scope.COMPANY, Scope.PARTICIPANTS).anyMatch(set -> Texts.isSaid(word, "set." + set));
        return ofCase || ofSet || words.contains(word) ? Optional.empty()
                : Optional.of(Message.of("example.name-unknown", word, suggestion(word, words)));
    }

    private Optional<Message> row(String table, String id) {
        Optional<TableDraft> known = tables.stream().filter(one -> one.name().equals(table)).findFirst();
        if (known.isEmpty() && (isMissed.test(table) || !told.add(table))) {
            return Optional.empty();
        }
        if (known.isEmpty()) {
            return Optional.of(Message.of("example.table-unknown", table, suggestion(table, tables.stream().map(TableDraft::name).toList())));
        }
        List<String> ids = known.get().rows().stream().map(TableRow::id).toList();
        return ids.contains(id) || !known.get().whole() ? Optional.empty() : Optional.of(Message.of("example.row-unknown", table, id, meant(id, ids)));
    }

    /** Where readers take a name for the one that is there, it is said in what the two differ. */
    private static Phrase suggestion(String name, Collection<String> known) {
        return Alike.find(name, known).<Phrase>map(alike -> Message.of("example.alike", alike, Alike.difference(name, alike))).orElseGet(() -> Spelling.suggestion(name, new TreeSet<>(known)));
    }

    /** A row of a matrix is as many rows as it has cells. */
    private static Phrase meant(String id, List<String> ids) {
        List<String> cells = ids.stream().filter(one -> one.startsWith(id + "/")).toList();
        return cells.isEmpty() ? suggestion(id, ids) : Message.of("example.row-of-matrix", cells);
    }
}
