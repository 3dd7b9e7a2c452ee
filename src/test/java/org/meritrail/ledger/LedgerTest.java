package org.meritrail.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Store;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ParameterizedClass
@EnumSource(Database.class)
class LedgerTest {

    private final Store store;

    LedgerTest(Database database) {
        this.store = database.open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void writesAnEntryAsCanonicalJson() {
        record("what", Details.of("b", 2).with("a", List.of(true, "x")));

        assertThat(leaves()).singleElement().satisfies(leaf -> assertThat(leaf.replaceAll("[0-9a-f]{32,}", "…")).isEqualTo("""
                {"at":"2026-10-05T09:00:00Z","details":{"a":[true,"x"],"b":2},"entry":1,"note":"…","number":0,"salt":"…",\
                "schema":"meritrail/ledger/entry/1","subject":"subject","what":"what","who":"(service)"}"""));
    }

    @Test
    void hasTheRootOfItsLeavesAfterEveryAddition() {
        Entry first = record("first", Details.NONE);
        for (int count : new int[] {1, 2, 5, 1, 450, 7}) {
            bind(first, count);
            List<byte[]> bytes = leaves().stream().map(leaf -> leaf.getBytes(StandardCharsets.UTF_8)).toList();
            assertThat(store.ledger().tree().root(bytes.size())).isEqualTo(Leaves.tree(bytes).root(bytes.size()));
        }
        assertThat(store.ledger().size()).isEqualTo(467);
        assertThat(store.ledger().tree().consistency(100, 467)).isNotEmpty();
    }

    @Test
    void listsActsOnlyInTheJournal() {
        bind(record("first", Details.NONE), 10);
        Entry second = record("second", Details.NONE);

        assertThat(second.number()).isEqualTo(2);
        assertThat(store.journal().entries(Long.MAX_VALUE, 99)).extracting(Entry::what).containsExactly("second", "first");
        assertThat(store.ledger().ofEntry(2)).hasValue(11);
    }

    @Test
    void keepsNothingOfARefusedDecision() {
        store.journal().decide(() -> {
            bindWithin(store.journal().record(Actor.SERVICE, "lost", "", ""), 3);
            return Decision.refused("refused.test");
        });

        assertThat(store.ledger().size()).isZero();
        record("kept", Details.NONE);
        assertThat(leaves()).hasSize(1);
    }

    @Test
    void keepsTheTextOfANoteApartFromItsLeaf() {
        record("what", Details.NONE);

        assertThat(leaves().get(0)).doesNotContain("said");
        store.sql().sql("delete from entry_note").update();
        assertThat(store.journal().entries(Long.MAX_VALUE, 1).get(0).note()).isEmpty();
        assertThat(store.ledger().tree().root(1)).isEqualTo(Tree.leaf(store.ledger().leaf(0).bytes()));
    }

    @Test
    void givesEntriesThatAreOlderThanTheLedgerTheirLeavesOnce() {
        record("old", Details.NONE);
        record("older", Details.NONE);
        List.of("ledger_node", "ledger_leaf").forEach(table -> store.sql().sql("truncate table " + table).update());

        store.journal().catchUp();
        store.journal().catchUp();

        assertThat(leaves()).hasSize(2).allSatisfy(leaf -> assertThat(leaf).contains("before the ledger"));
    }

    @Test
    void knowsAPersonByOneKey() {
        Map<String, Person> first = decided(() -> store.persons().of(Set.of("P-1", "P-2")));
        Map<String, Person> again = decided(() -> store.persons().of(Set.of("P-1", "P-3")));

        assertThat(again.get("P-1")).isEqualTo(first.get("P-1"));
        assertThat(store.persons().known("P-2")).contains(first.get("P-2"));
        assertThat(store.persons().known("P-9")).isEmpty();
        assertThat(List.of(first.get("P-1").key(), first.get("P-2").key(), again.get("P-3").key())).doesNotHaveDuplicates();
    }

    @Test
    void tellsWhomAKeyStandsForUntilItIsErased() {
        call(Map.of("P-1", "Ana", "P-2", ""));
        Map<String, Person> persons = decided(() -> store.persons().of(Set.of("P-1", "P-2", "P-3")));
        List<String> keys = persons.values().stream().map(Person::key).toList();

        assertThat(store.persons().identities(keys)).hasSize(3).containsEntry(persons.get("P-1").key(), new Identity("P-1", "Ana"))
                .containsEntry(persons.get("P-2").key(), new Identity("P-2", ""));
        call(Map.of("P-1", "Ana María", "P-2", "Bo"));
        call(Map.of("P-2", ""));
        assertThat(store.persons().identities(keys).values())
                .containsExactlyInAnyOrder(new Identity("P-1", "Ana María"), new Identity("P-2", ""), new Identity("P-3", ""));

        List.of("person_known_as", "person").forEach(table -> store.sql().sql("delete from " + table).update());
        assertThat(store.persons().identities(keys)).isEmpty();
        assertThat(persons.get("P-1").name()).matches(Person.TOKEN).startsWith(persons.get("P-1").code());
    }

    @Test
    void writesOnlyNamesThatDiffer() {
        Map<String, String> many = IntStream.range(0, 1_200).boxed().collect(Collectors.toMap(number -> "P-" + number, number -> "Name " + number));
        call(many);
        store.sql().sql("create table must_stay (person_key char(32) references person_known_as)").update();
        store.sql().sql("insert into must_stay select person_key from person_known_as").update();
        call(many);

        assertThat(store.sql().sql("select count(distinct name) from person_known_as").query(Integer.class).single()).isEqualTo(1_200);
        assertThatThrownBy(() -> call(Map.of("P-7", "Another"))).isInstanceOf(DataIntegrityViolationException.class);
    }

    private void call(Map<String, String> names) {
        decided(() -> {
            store.persons().call(names);
            return names;
        });
    }

    private Entry record(String what, Details details) {
        return decided(() -> store.journal().record(Actor.SERVICE, what, "subject", "said", details));
    }

    private void bind(Entry entry, int count) {
        decided(() -> bindWithin(entry, count));
    }

    private int bindWithin(Entry entry, int count) {
        store.journal().bind(entry, "test/1", IntStream.range(0, count).mapToObj(number -> Details.of("of", number)).toList());
        return count;
    }

    private <T> T decided(Supplier<T> what) {
        return store.journal().decide(() -> Decision.granted(what.get())).fold(value -> value, refused -> {
            throw new AssertionError(refused.key());
        });
    }

    private List<String> leaves() {
        List<String> leaves = new ArrayList<>();
        store.ledger().leaves(0, store.ledger().size(), leaf -> leaves.add(leaf.json()));
        return leaves;
    }
}
