package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.cells.Alike;
import org.meritrail.policy.cells.Mistyped;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.TableRow;

/**
 * Words that data is compared with and that are most likely one word, mistyped: in conditions on the same data, in the names of plans
 * and in columns of one data set. And lists whose words are not parted by semicolons.
 */
final class WordFindings {

    private static final Pattern PARTED = Pattern.compile("\\s*[,/|]\\s*");

    private final Map<String, List<Use>> uses = new TreeMap<>();
    private final Findings findings;

    /**
     * A word in a cell.
     *
     * @param table empty outside of tables
     */
    private record Use(String word, Place place, String table) {
    }

    private WordFindings(Findings findings) {
        this.findings = findings;
    }

    static void find(Plan plan, Findings findings) {
        WordFindings words = new WordFindings(findings);
        Map<String, String> data = plan.inputs().stream().collect(Collectors.toMap(Input::name, input -> input.dataSet() + "." + input.column(), (one, same) -> one));
        plan.tables().forEach(table -> words.add(table, data));
        words.uses.values().forEach(words::tellOfLists);
        plan.abouts().stream().filter(about -> !about.plan().isEmpty()).forEach(words::add);
        plan.inputs().forEach(words::add);
        words.uses.values().forEach(words::tellOfSlips);
    }

    private void add(String of, Use use) {
        uses.computeIfAbsent(of, none -> new ArrayList<>()).add(use);
    }

    private void add(About about) {
        add("plan", new Use(about.plan(), Place.file("decision-tables/" + about.workbook()), ""));
    }

    private void add(Input input) {
        add("column " + input.dataSet(), new Use(input.column(),
                new Place("decision-tables/" + input.source().workbook(), input.source().sheet(), input.source().cells().get(0)), ""));
    }

    private void add(DecisionTable table, Map<String, String> data) {
        for (int at = 0; at < table.conditions().size(); at++) {
            DecisionTable.Column column = table.conditions().get(at);
            if (!column.isCurrency()) {
                String of = "word " + data.getOrDefault(column.name(), column.name());
                for (TableRow row : table.rows()) {
                    Place place = new Place("decision-tables/" + table.layout().workbook(), table.layout().sheet(), table.layout().edgeCell(row, at, true));
                    words(row.conditions().get(at)).distinct().sorted().forEach(word -> add(of, new Use(word, place, table.name())));
                }
            }
        }
    }

    private static Stream<String> words(Condition condition) {
        return condition.fold(any -> Stream.of(), oneOf -> oneOf.values().stream(), between -> Stream.of())
                .filter(Label.class::isInstance).map(value -> ((Label) value).text());
    }

    private void tellOfLists(List<Use> used) {
        Set<String> known = used.stream().map(use -> Alike.key(use.word())).collect(Collectors.toSet());
        used.stream().distinct().forEach(use -> {
            List<String> parts = List.of(PARTED.split(use.word()));
            if (parts.size() > 1 && parts.stream().allMatch(part -> known.contains(Alike.key(part)))) {
                findings.add(FindingCode.LIST_NOT_PARTED, use.place(), use.word(), use.word(), String.join("; ", parts));
            }
        });
    }

    private void tellOfSlips(List<Use> used) {
        Map<String, List<Use>> byWord = used.stream().distinct().collect(Collectors.groupingBy(Use::word, TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), same -> same.stream().sorted(Comparator.comparing(Use::place)).toList())));
        Map<String, Set<String>> near = new TreeMap<>();
        byWord.keySet().forEach(word -> Mistyped.keys(word).forEach(key -> near.computeIfAbsent(key, none -> new TreeSet<>()).add(word)));
        Set<Set<String>> compared = new HashSet<>();
        near.values().forEach(words -> words.forEach(word -> words.stream().filter(other -> word.compareTo(other) < 0 && compared.add(Set.of(word, other)))
                .forEach(other -> compare(byWord.get(word), byWord.get(other)))));
    }

    private void compare(List<Use> one, List<Use> other) {
        Optional<Message> difference = Mistyped.difference(one.get(0).word(), other.get(0).word());
        if (difference.isPresent() && !areKnown(one, other)) {
            boolean firstIsRarer = one.size() != other.size() ? one.size() < other.size() : one.get(0).place().compareTo(other.get(0).place()) > 0;
            tell(firstIsRarer ? one.get(0) : other.get(0), firstIsRarer ? other.get(0) : one.get(0), difference.get());
        }
    }

    /** Whoever writes both into one cell knows both. What looks the same within one table is told on reading. */
    private static boolean areKnown(List<Use> one, List<Use> other) {
        Set<Place> cells = one.stream().map(Use::place).collect(Collectors.toSet());
        Set<String> tables = one.stream().map(Use::table).filter(table -> !table.isEmpty()).collect(Collectors.toSet());
        boolean alike = Alike.key(one.get(0).word()).equals(Alike.key(other.get(0).word()));
        return other.stream().anyMatch(use -> cells.contains(use.place()) || alike && tables.contains(use.table()));
    }

    private void tell(Use rarer, Use other, Message difference) {
        findings.add(FindingCode.WORDS_NEARLY_ALIKE, rarer.place(), rarer.word(), rarer.word(), other.word(), other.place().toString(), difference);
    }
}
