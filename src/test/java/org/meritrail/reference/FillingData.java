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
import org.meritrail.reference.RefData.Spell;
import org.meritrail.reference.Sketch.Word;
import org.meritrail.reference.Sketch.World;

/** Data for one sketch: a few participants, their terms of work if the plan has them, and their deals; some words are absent. */
final class FillingData {

    private static final List<LocalDate> TERMS = List.of(RefData.FROM, LocalDate.of(2026, 8, 1), LocalDate.of(2026, 9, 1));
    private static final List<Rate> RATES = List.of(rate(1, "USD", "EUR", "0.9"), rate(32, "USD", "EUR", "0.85"), rate(1, "EUR", "USD", "1.1"),
            rate(40, "EUR", "USD", "1.15"));

    private static final List<LocalDate> SPELLS = List.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 7, 20), LocalDate.of(2026, 9, 1));
    private static final int MOST_PEOPLE = 60;

    private final Sketch sketch;
    private final boolean hasTerms;

    FillingData(Sketch sketch) {
        this.sketch = sketch;
        this.hasTerms = sketch.sets().get(0).name().equals("Terms");
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
        Arbitrary<List<Person>> people = people().list().ofMinSize(1).ofMaxSize(MOST_PEOPLE).withSizeDistribution(RandomDistribution.uniform());
        if (sketch.world() == World.TOGETHER) {
            return Combinators.combine(people, rates, teams(), spells()).as(this::together);
        }
        return Combinators.combine(people, rates).as((all, some) -> new RefData(records(all, List.of(), List.of()), some, List.of()));
    }

    private RefData together(List<Person> people, List<Rate> rates, List<Loose> teams, List<List<Spell>> spells) {
        List<RefRecord> company = new ArrayList<>(List.of(new RefRecord(RefPlan.COMPANY, RefPlan.COMPANY, null, null, null, "EUR", Map.of())));
        IntStream.range(0, teams.size()).forEach(at -> company.add(new RefRecord(RefPlan.TEAMS, "T" + at, company.get(0), null, null, "EUR", teams.get(at).words())));
        List<Spell> all = IntStream.range(0, people.size()).boxed().flatMap(at -> spells.get(at).stream().map(spell -> of(at, spell))).toList();
        return new RefData(records(people, company, all), rates, all);
    }

    /** Managers mostly come before their people, so that there are few circles. */
    private static Spell of(int person, Spell spell) {
        int manager = Integer.parseInt(spell.manager());
        String id = manager == 0 ? "" : manager < 90 ? "P-" + (manager * person / 90 + 1) : "P-" + (manager - 85);
        return new Spell("P-" + (person + 1), spell.from(), spell.team(), id);
    }

    /** The first teams of a tree come first. */
    private Arbitrary<List<Loose>> teams() {
        Arbitrary<Loose> team = Combinators.combine(words(RefPlan.TEAMS, "EUR"), Arbitraries.integers().between(0, 9)).as((words, above) -> {
            words.put(RefTree.PARENT, new RefResult.Text("T" + above));
            return new Loose(null, "EUR", words);
        });
        return team.list().ofMinSize(1).ofMaxSize(5).map(teams -> IntStream.range(0, teams.size()).mapToObj(at -> below(teams.get(at), at)).toList());
    }

    private static Loose below(Loose team, int at) {
        Map<String, RefResult> words = new HashMap<>(team.words());
        int above = Integer.parseInt(((RefResult.Text) words.remove(RefTree.PARENT)).text().substring(1));
        if (above < at) {
            words.put(RefTree.PARENT, new RefResult.Text("T" + above));
        }
        return new Loose(null, "EUR", words);
    }

    private static Arbitrary<List<List<Spell>>> spells() {
        Arbitrary<Spell> spell = Combinators.combine(Arbitraries.of("T0", "T1", "T2", "T3", ""), Arbitraries.integers().between(0, 95))
                .as((team, manager) -> new Spell("", null, team, String.valueOf(manager)));
        return spell.list().ofMinSize(1).ofMaxSize(SPELLS.size()).map(some -> IntStream.range(0, some.size())
                .mapToObj(at -> new Spell("", SPELLS.get(at), some.get(at).team(), some.get(at).manager())).toList()).list().ofSize(MOST_PEOPLE);
    }

    private Arbitrary<Person> people() {
        Arbitrary<List<Loose>> terms = hasTerms ? loose("Terms").list().ofMinSize(1).ofMaxSize(TERMS.size()) : Arbitraries.just(List.of());
        return Combinators.combine(loose("Participants"), terms, loose(RefPlan.DEALS).list().ofMaxSize(6)).as(Person::new);
    }

    private Arbitrary<Loose> loose(String set) {
        Arbitrary<String> currency = Arbitraries.frequency(Tuple.of(9, "EUR"), Tuple.of(1, "USD"));
        return currency.flatMap(code -> Combinators.combine(days(), words(set, code)).as((day, words) -> new Loose(day, code, words)));
    }

    private Arbitrary<LocalDate> days() {
        return sketch.world() == World.ALONE ? Arbitraries.of(Amounts.DAYS) : Arbitraries.oneOf(Arbitraries.of(Amounts.DAYS), Arbitraries.of(Amounts.OTHER_DAYS));
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

    /** @param company the company and its teams; none where a plan does not look at them */
    private List<RefRecord> records(List<Person> people, List<RefRecord> company, List<Spell> spells) {
        List<RefRecord> records = new ArrayList<>(company);
        for (int at = 0; at < people.size(); at++) {
            String id = "P-" + (at + 1);
            Person person = people.get(at);
            RefRecord own = new RefRecord(RefPlan.PARTICIPANTS, id, company.isEmpty() ? null : company.get(0), team(id, company, spells), null,
                    person.own().currency(), person.own().words());
            List<RefRecord> terms = IntStream.range(0, person.terms().size())
                    .mapToObj(term -> new RefRecord("Terms", id + "T" + term, own, null, TERMS.get(term), "EUR", person.terms().get(term).words())).toList();
            Stream<RefRecord> deals = IntStream.range(0, person.deals().size())
                    .mapToObj(deal -> deal(id + "D" + (person.deals().size() - deal), person.deals().get(deal), own, terms));
            records.add(own);
            records.addAll(terms);
            records.addAll(deals.toList());
        }
        return records;
    }

    /** The last one stated; null for none, or one that is not known. */
    private static RefRecord team(String participant, List<RefRecord> company, List<Spell> spells) {
        String last = spells.stream().filter(spell -> spell.participant().equals(participant) && !spell.team().isEmpty()).map(Spell::team)
                .reduce((earlier, later) -> later).orElse("");
        return company.stream().filter(record -> record.id().equals(last)).findFirst().orElse(null);
    }

    private static RefRecord deal(String id, Loose deal, RefRecord participant, List<RefRecord> terms) {
        RefRecord owner = terms.stream().filter(term -> !term.date().isAfter(deal.date())).reduce((earlier, later) -> later).orElse(participant);
        return new RefRecord(RefPlan.DEALS, id, owner, null, deal.date(), deal.currency(), deal.words());
    }
}
