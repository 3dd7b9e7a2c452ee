package org.meritrail.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.meritrail.reference.RefData.Rate;
import org.meritrail.reference.Sketch.Word;

/** Data for one sketch: a few participants, their terms of work if the plan has them, and their deals; some words are absent. */
final class FillingData {

    private static final List<LocalDate> TERMS = List.of(RefData.FROM, LocalDate.of(2026, 8, 1), LocalDate.of(2026, 9, 1));
    private static final List<Rate> RATES = List.of(rate(1, "USD", "EUR", "0.9"), rate(32, "USD", "EUR", "0.85"), rate(1, "EUR", "USD", "1.1"),
            rate(40, "EUR", "USD", "1.15"));

    private static final int MOST_PEOPLE = 40;

    private final Sketch sketch;
    private final boolean hasTerms;

    FillingData(Sketch sketch) {
        this.sketch = sketch;
        this.hasTerms = sketch.sets().size() > 1;
    }

    /** A record whose owner and id are not yet known. */
    private record Loose(LocalDate date, String currency, Map<String, RefResult> words) {
    }

    private record Person(Loose own, List<Loose> terms, List<Loose> deals) {
    }

    private static Rate rate(int day, String from, String to, String factor) {
        return new Rate(RefData.FROM.plusDays(day - 1L), from, to, RefResult.fraction(factor));
    }

    Arbitrary<RefData> data() {
        Arbitrary<List<Rate>> rates = Arbitraries.subsetOf(RATES).map(List::copyOf);
        return Combinators.combine(people().list().ofMinSize(1).ofMaxSize(MOST_PEOPLE).withSizeDistribution(RandomDistribution.uniform()), rates).as((people, some) -> new RefData(records(people), some));
    }

    private Arbitrary<Person> people() {
        Arbitrary<List<Loose>> terms = hasTerms ? loose("Terms").list().ofMinSize(1).ofMaxSize(TERMS.size()) : Arbitraries.just(List.of());
        return Combinators.combine(loose("Participants"), terms, loose("Deals").list().ofMaxSize(6)).as(Person::new);
    }

    private Arbitrary<Loose> loose(String set) {
        Arbitrary<String> currency = Arbitraries.frequency(Tuple.of(9, "EUR"), Tuple.of(1, "USD"));
        return currency.flatMap(code -> Combinators.combine(Arbitraries.of(Amounts.DAYS), words(set, code)).as((day, words) -> new Loose(day, code, words)));
    }

    private Arbitrary<Map<String, RefResult>> words(String set, String currency) {
        List<Word> words = sketch.inputs().stream().filter(word -> word.set().equals(set)).toList();
        String code = set.equals("Terms") ? "EUR" : currency;
        return Combinators.combine(words.stream().map(word -> Amounts.of(word.kind(), code).injectNull(0.08)).toList()).as(values -> {
            Map<String, RefResult> named = new HashMap<>();
            IntStream.range(0, words.size()).filter(at -> values.get(at) != null).forEach(at -> named.put(words.get(at).name(), values.get(at)));
            return named;
        });
    }

    private List<RefRecord> records(List<Person> people) {
        List<RefRecord> records = new ArrayList<>();
        for (int at = 0; at < people.size(); at++) {
            String id = "P-" + (at + 1);
            Person person = people.get(at);
            RefRecord own = new RefRecord("Participants", id, null, null, person.own().currency(), person.own().words());
            List<RefRecord> terms = IntStream.range(0, person.terms().size())
                    .mapToObj(term -> new RefRecord("Terms", id + "T" + term, own, TERMS.get(term), "EUR", person.terms().get(term).words())).toList();
            Stream<RefRecord> deals = IntStream.range(0, person.deals().size())
                    .mapToObj(deal -> deal(id + "D" + (person.deals().size() - deal), person.deals().get(deal), own, terms));
            records.add(own);
            records.addAll(terms);
            records.addAll(deals.toList());
        }
        return records;
    }

    private static RefRecord deal(String id, Loose deal, RefRecord participant, List<RefRecord> terms) {
        RefRecord owner = terms.stream().filter(term -> !term.date().isAfter(deal.date())).reduce((earlier, later) -> later).orElse(participant);
        return new RefRecord("Deals", id, owner, deal.date(), deal.currency(), deal.words());
    }
}
