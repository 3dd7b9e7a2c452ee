package org.meritrail.analysis.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.policy.sheets.Example;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Value;

/** What a case gives, to be changed until it reaches something. */
final class Assignment {

    private record Given(String record, String word) {
    }

    private final Plan plan;
    private final Map<Given, Value> values = new LinkedHashMap<>();

    Assignment(Plan plan, List<Example> rows) {
        this.plan = plan;
        rows.stream().filter(Example::isGiven).forEach(row -> values.put(new Given(row.record(), row.word()), row.value()));
    }

    private Assignment(Assignment other) {
        this.plan = other.plan;
        values.putAll(other.values);
    }

    Assignment copy() {
        return new Assignment(this);
    }

    /** An input of a set below the participants is given for its first record. */
    void give(Input input, Value value) {
        values.put(new Given(record(input), input.name()), value);
    }

    private String record(Input input) {
        Optional<String> known = records(input.per()).stream().findFirst();
        boolean single = input.per().equals(Scope.PARTICIPANTS) || input.per().equals(Scope.COMPANY);
        return known.orElse(single ? "" : "N-1");
    }

    /** The records of a set, in the order in which the case names them; the empty one where it names none. */
    private Set<String> records(String set) {
        Set<String> words = plan.inputs().stream().filter(input -> input.per().equals(set)).map(Input::name).collect(Collectors.toSet());
        return values.keySet().stream().filter(given -> words.contains(given.word())).map(Given::record).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Only the first record of a set is left. */
    void single(String set) {
        Set<String> others = records(set);
        others.stream().findFirst().ifPresent(others::remove);
        others.remove("");
        values.keySet().removeIf(given -> others.contains(given.record()));
    }

    /** As many records of a set as are wanted, all like the first; not if there is none. */
    boolean several(String set, int count) {
        single(set);
        String first = records(set).stream().findFirst().orElse("");
        if (first.isEmpty()) {
            return false;
        }
        List<Map.Entry<Given, Value>> like = values.entrySet().stream().filter(entry -> entry.getKey().record().equals(first)).map(Map.Entry::copyOf).toList();
        for (int at = 2; at <= count; at++) {
            String another = first + "-" + at;
            like.forEach(entry -> values.put(new Given(another, entry.getKey().word()), entry.getValue()));
        }
        if (count == 0) {
            values.keySet().removeIf(given -> given.record().equals(first));
        }
        return true;
    }

    /** As rows of an Examples sheet that stands nowhere yet. */
    List<Example> rows(String workbook, String name) {
        List<Example> rows = new ArrayList<>();
        values.forEach((given, value) -> rows.add(row(workbook, name, given.record(), given.word(), "given", value)));
        return rows;
    }

    static Example row(String workbook, String name, String record, String word, String kind, Value value) {
        return new Example(workbook, name, record, word, kind, value, new CellRange(workbook, "", 0, List.of("")));
    }
}
