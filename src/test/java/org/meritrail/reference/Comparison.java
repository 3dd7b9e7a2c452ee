package org.meritrail.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.meritrail.reference.Production.Place;
import org.meritrail.reference.Production.Said;
import org.meritrail.reference.RefResult.Num;

/** Where the two evaluators say different things: the first line in the order of the plan, since those after it may only follow. */
final class Comparison {

    private final RefPlan plan;
    private final RefData data;
    private final Reference reference;
    private final Map<Place, Said> said;
    private final List<String> differences = new ArrayList<>();

    private Comparison(RefPlan plan, RefData data, Map<Place, Said> said) {
        this.plan = plan;
        this.reference = new Reference(plan, data);
        this.data = reference.data();
        this.said = said;
    }

    /** Empty if they agree on every line for every record, slices included, and on what is paid. */
    static List<String> differences(RefPlan plan, RefData data, Map<Place, Said> said) {
        Comparison comparison = new Comparison(plan, data, said);
        plan.lines().forEach(comparison::compare);
        plan.paid().forEach(comparison::comparePay);
        return comparison.differences;
    }

    private void compare(RefLine line) {
        data.of(line.per()).forEach(record -> {
            RefResult expected = reference.read(line.name(), record);
            Said actual = said.get(new Place(line.name(), WritingData.id(record)));
            boolean agree = actual != null && agree(expected, actual.result()) && reference.slices(line.name(), record).equals(actual.slices());
            if (!agree && differences.isEmpty()) {
                differences.add(line + " of " + record.id() + "\n  is " + expected + " " + reference.slices(line.name(), record)
                        + "\n  but was " + actual + "\n  from " + read(line, record));
            }
        });
    }

    private List<String> read(RefLine line, RefRecord record) {
        List<String> read = new ArrayList<>();
        boolean isSet = line.has("over") && data.of(line.word("over")).findAny().isPresent();
        List<RefRecord> readers = isSet && line.operation().equals("collect") ? data.below(record, line.word("over")) : List.of(record);
        List<String> words = new ArrayList<>(line.reads().filter(word -> !Character.isDigit(word.charAt(0))).toList());
        if (line.has("table")) {
            words.addAll(plan.table(line.word("table")).reads().toList());
            read.add(plan.table(line.word("table")).toString());
        }
        readers.forEach(reader -> words.forEach(word -> read.add("\n    " + word + " = " + reference.read(word, reader))));
        return read;
    }

    private void comparePay(String line) {
        data.of(RefPlan.PARTICIPANTS).forEach(participant -> {
            RefResult expected = reference.pay(line, participant);
            Said actual = said.get(new Place("Pay of " + line, participant.id()));
            if (actual == null || !agree(expected, actual.result())) {
                differences.add("Pay of " + line + " to " + participant.id() + "\n  is " + expected + "\n  but was " + actual);
            }
        });
    }

    /** Zero of one unit is zero of every unit. */
    private static boolean agree(RefResult one, RefResult other) {
        return one.equals(other) || one instanceof Num first && other instanceof Num second && first.isZero() && second.isZero();
    }
}
