package org.meritrail.batch;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.content.Contents;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.ledger.Details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.granted;

/** Somebody changes rows of the database behind the program's back; each change is undone again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedRowsTest {

    /** Columns that say what was decided or is paid, and what somebody might write into them. */
    private static final List<List<String>> CHANGES = List.of(
            List.of("journal", "who", "'mallory'"), List.of("journal", "what", "'run.reviewed '"), List.of("journal", "subject", "'run 77'"),
            List.of("journal", "at", "at + interval '1' second"), List.of("entry_note", "text", "'as agreed'"),
            List.of("ledger_leaf", "leaf", "leaf || X'20'"), List.of("ledger_leaf", "hash", "X'00'"), List.of("ledger_node", "hash", "X'00'"),
            List.of("ledger_checkpoint", "note", "'nothing'"), List.of("payout", "total", "coalesce(total, 0) + 1"), List.of("payout", "currency", "'USD'"),
            List.of("payout", "outcome", "case outcome when 'due' then 'nothing-due' else 'due' end"),
            List.of("payout", "explanation", "(select min(sha256) from content where sha256 <> payout.explanation)"),
            List.of("payout_component", "amount", "amount + 0.01"), List.of("payout_component", "component", "'Bonus'"),
            List.of("payout_component", "earning_code", "'BON'"), List.of("payroll_line", "amount", "amount * 2"), List.of("payroll_line", "paid_as", "1"),
            List.of("payroll_line", "cost_centre", "'CC-9'"), List.of("payroll_line", "pay_date", "pay_date + interval '1' day"),
            List.of("payroll_line", "line_key", "line_key || '/2'"), List.of("run", "pay_date", "pay_date + interval '1' day"),
            List.of("plan_version_file", "path", "path || 'x'"), List.of("plan_version", "policy", "repeat('0', 64)"),
            List.of("delivery_file", "name", "name || 'x'"), List.of("content_piece", "bytes", "X'789C030000000001'"));

    @TempDir
    private static Path folder;
    private Store store;
    private Paying paying;

    @BeforeAll
    void releaseARun() {
        store = Database.H2.open();
        paying = new Paying(store, folder);
        granted(store.journal().decide(() -> {
            long entry = store.journal().record(Actor.SERVICE, "ledger.key", "ledger", "", Details.of("vkey", Store.KEY.vkey())).number();
            store.checkpoints().use(entry, Store.KEY.vkey());
            return Decision.granted(entry);
        }));
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "2000"), Person.selling("P-3", "0"), Person.selling("P-4", "5").withheld());
        paying.run();
        paying.released(1);
    }

    @AfterAll
    void close() {
        paying.close();
    }

    @Test
    void findsNothingWhereNobodyChangedAnything() {
        assertThat(paying.ledgerCheck().damages()).isEmpty();
    }

    @Test
    void takesNothingForDamageThatIsDecidedMeanwhile() {
        AtomicInteger decisions = new AtomicInteger();
        Contents contents = (Contents) Proxy.newProxyInstance(Contents.class.getClassLoader(), new Class<?>[] {Contents.class}, (proxy, method, given) -> {
            if (method.getName().equals("inspect") && decisions.getAndIncrement() == 0) {
                granted(store.journal().decide(() -> Decision.granted(store.journal().record(Paying.RITA, "run.asked", "run 1", "between leaves and rows"))));
            }
            return method.invoke(store.contents(), given);
        });
        LedgerCheck check = new LedgerCheck(store.journal(), store.ledger(), paying.records(), contents, paying.versions().entry(), paying.deliveries(), paying.periods());
        assertThat(check.damages()).isEmpty();
        assertThat(decisions).hasValue(2);
    }

    static Stream<List<String>> changes() {
        return CHANGES.stream();
    }

    /** Each row in turn. */
    @ParameterizedTest
    @MethodSource("changes")
    void findsEveryChangeOfAValue(List<String> change) {
        long rows = count(change.get(0));
        assertThat(rows).isPositive();
        for (long row = 0; row < rows; row++) {
            long at = row;
            assertThat(damagesAfter(() -> changed(change, at))).as(change + " " + at).isNotEmpty();
        }
    }

    @Test
    void findsDeletedAndExchangedRows() {
        Random chance = new Random(7);
        for (String table : List.of("payout_component", "payroll_line", "ledger_node")) {
            long rows = count(table);
            for (int time = 0; time < 5; time++) {
                long at = chance.nextInt((int) rows);
                assertThat(damagesAfter(() -> deleted(table, at))).as(table + " " + at).isNotEmpty();
            }
        }
        assertThat(damagesAfter(() -> store.sql().sql("update ledger_leaf set leaf = (select l.leaf from ledger_leaf l where l.number = 3) where number = 4")
                .update())).isNotEmpty();
        assertThat(damagesAfter(() -> store.sql().sql("delete from ledger_leaf where number = 5").update())).isNotEmpty();
    }

    /** Of those to whom payroll paid something; of others no leaf has a hash of who they are. */
    @Test
    void findsThatSomebodyElseIsSaidToHaveBeenPaid() {
        assertThat(damagesAfter(() -> store.sql().sql("update person_text set text = '4711'").update())).isNotEmpty();
        assertThat(damagesAfter(() -> store.sql().sql("update person set participant = participant || 'x'").update())).isNotEmpty();
    }

    /** The rest of the payout is still told, so that nothing stops which reads it, such as a start of the demo. */
    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "", "null", "[null]", "{\"key\": ", "\"a text\"", "[[]]"})
    void namesTheRowWhoseReasonsCannotBeRead(String written) {
        String key = store.sql().sql("select person_key from payout where outcome = 'withheld'").query(String.class).single();
        String damaged = "reasons of table payout, run 1, person " + key + ".";
        store.transaction().executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(store.sql().sql("update payout set reasons = ? where outcome = 'withheld'").param(written).update()).isEqualTo(1);
            assertThat(paying.ledgerCheck().damages()).extracting(one -> one.in(Texts.ENGLISH)).anyMatch(told -> told.endsWith(damaged))
                    .anyMatch(told -> told.startsWith("run 1 is not what entry"));
            assertThat(paying.runs().payouts(1, "", "", "", 0, 9).items()).hasSize(4);
            Payout withheld = paying.runs().payout(1, "P-4").orElseThrow();
            assertThat(withheld.outcome()).isEqualTo("withheld");
            assertThat(withheld.reasons()).singleElement().satisfies(reason -> assertThat(reason.in(Texts.ENGLISH)).endsWith(damaged));
        });
        assertThat(paying.ledgerCheck().damages()).isEmpty();
    }

    /** What may be erased for somebody's sake. */
    @Test
    void letsNotesBeErased() {
        assertThat(damagesAfter(() -> store.sql().sql("delete from entry_note").update())).isEmpty();
    }

    private int changed(List<String> change, long row) {
        return store.sql().sql("update " + change.get(0) + " set " + change.get(1) + " = " + change.get(2) + " where _rowid_ = ?")
                .param(rowid(change.get(0), row)).update();
    }

    private int deleted(String table, long row) {
        return store.sql().sql("delete from " + table + " where _rowid_ = ?").param(rowid(table, row)).update();
    }

    private long rowid(String table, long row) {
        return store.sql().sql("select _rowid_ from " + table + " order by _rowid_ limit 1 offset " + row).query(Long.class).single();
    }

    private long count(String table) {
        return store.sql().sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<Message> damagesAfter(Supplier<Integer> change) {
        return store.transaction().execute(status -> {
            store.sql().sql("set referential_integrity false").update();
            assertThat(change.get()).isPositive();
            status.setRollbackOnly();
            return paying.ledgerCheck().damages();
        });
    }
}
