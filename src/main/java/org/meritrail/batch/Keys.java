package org.meritrail.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.meritrail.explanation.Saying;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;
import org.meritrail.pseudonym.Concealing;
import org.meritrail.pseudonym.Concealing.Named;

/** The keys of people. */
record Keys(Journal journal, Persons persons) {

    /** Around codes in sentences and ids. */
    private static final String BETWEEN = "[\\s,;/@]+";

    /** By their codes; those who are met for the first time get one. */
    Map<String, Person> of(Collection<String> codes) {
        return journal.<Map<String, Person>>decide(() -> Decision.granted(persons.of(codes))).fold(given -> given, Keys::never);
    }

    private static Map<String, Person> never(Message refused) {
        throw new IllegalStateException(refused.key());
    }

    /** For sentences about data that could not be worked out: conceals the codes of those in them whom the installation knows. */
    UnaryOperator<String> concealing(List<Saying> sayings) {
        Set<String> texts = new TreeSet<>();
        UnaryOperator<String> looking = text -> {
            Stream.concat(Stream.of(text), Stream.of(text.split(BETWEEN))).forEach(texts::add);
            return text;
        };
        sayings.forEach(saying -> saying.with(looking));
        List<Named> named = new ArrayList<>();
        texts.forEach(text -> persons.known(text).ifPresent(person -> named.add(new Named(person.key(), text, ""))));
        return new Concealing(named, Set.of());
    }
}
