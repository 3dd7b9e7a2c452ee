package org.meritrail.ledger;

import com.zaxxer.hikari.HikariConfig;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.batch.jdbc.JdbcPayoutRecords;
import org.meritrail.batch.jdbc.JdbcRunRecords;
import org.meritrail.batch.jdbc.JdbcSignOffRecords;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Store;
import org.meritrail.governance.jdbc.JdbcAccountRecords;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.jdbc.JdbcAdjustmentRecords;
import org.meritrail.settlement.jdbc.JdbcPayrollRecords;

import static org.assertj.core.api.Assertions.assertThat;

/** A database from before participants were called by keys tells the same afterwards, and has their codes and names nowhere else. */
class KeysInsteadOfParticipantsTest {

    private static final String SHA256 = "a".repeat(64);

    /** With a code that has what keys of lines are separated by. */
    private static final List<String> ROWS = List.of(
            "insert into journal (number, at, who, what, subject) values (1, timestamp with time zone '2026-10-05 09:00:00+00', 'w', 'x', 's')",
            "insert into person (person_key, secret, participant) values ('" + "1".repeat(32) + "', '" + "2".repeat(32) + "', 'P/1\\x')",
            "insert into content (sha256, size) values ('" + SHA256 + "', 1)",
            "insert into plan_version (number, policy, entry) values (1, '" + SHA256 + "', 1)",
            "insert into delivery (number, name, sha256, entry) values (1, 'n', '" + SHA256 + "', 1)",
            "insert into run (number, period, valid_from, valid_to, pay_date, population, version, delivery, entry) values "
                    + "(1, '2026-Q3', date '2026-07-01', date '2026-09-30', date '2026-10-31', 'P-2' || chr(10) || 'P/1\\x', 1, 1, 1), "
                    + "(2, '2026-Q3', date '2026-07-01', date '2026-09-30', date '2026-10-31', '', 1, 1, 1)",
            "insert into payout (run, participant, name, outcome, currency, total, reasons, explanation, payroll_id, cost_centre, legal_entity) values "
                    + "(1, 'P/1\\x', 'Ana', 'due', 'EUR', 10, '[]', '" + SHA256 + "', 'PAY-1', 'CC', 'LE'), "
                    + "(1, 'P-2', '', 'nothing-due', 'EUR', null, '[]', '" + SHA256 + "', '', 'CC', 'LE'), "
                    + "(2, 'P/1\\x', 'Ana María', 'due', 'EUR', 10, '[]', '" + SHA256 + "', 'PAY-2', 'CC', 'LE')",
            "insert into payout_component (run, participant, place, component, earning_code, amount) values (1, 'P/1\\x', 0, 'Bonus', 'B', 10)",
            "insert into payroll_line (line_key, run, period, participant, payroll_id, component, earning_code, cost_centre, legal_entity, amount, currency, "
                    + "pay_date, kind) values ('2026-Q3/P\\/1\\\\x/Bonus/1', 1, '2026-Q3', 'P/1\\x', 'PAY-1', 'Bonus', 'B', 'CC', 'LE', 10, 'EUR', "
                    + "date '2026-10-31', 'new')",
            "insert into sign_off (run, number, participant, says) values (1, 1, 'P-2', '{\"english\":\"e\",\"spanish\":\"s\"}'), "
                    + "(1, 2, '', '{\"english\":\"e\",\"spanish\":\"s\"}')",
            "insert into adjustment (number, participant, component, earning_code, amount, currency, period, reason, english, spanish, version, entry) "
                    + "values (1, 'P-2', 'Bonus', 'B', 5, 'EUR', '2026-Q3', 'R', 'e', 's', 1, 1)",
            "insert into account (name, entry) values ('ana', 1)",
            "insert into account_password (account, entry, hash, issued) values ('ana', 1, 'h', false)",
            "insert into account_state (account, entry, roles, participant, language, active) values ('ana', 1, '', 'P/1\\x', 'en', true)");

    @ParameterizedTest
    @EnumSource(Database.class)
    void tellsTheSameAsBefore(Database database) {
        String url = database.newUrl();
        Flyway.configure().dataSource(url, database.user(), "").target("21").load().migrate();
        try (Store before = Database.openAs(url, database.user())) {
            ROWS.forEach(row -> before.sql().sql(row).update());
        }

        try (Store store = Database.open(url, database.user(), new HikariConfig())) {
            Persons persons = store.persons();
            JdbcPayoutRecords payouts = new JdbcPayoutRecords(store.sql(), persons);

            assertThat(payouts.payouts(1)).extracting(payout -> payout.participant() + " " + payout.name() + " " + payout.payee().payrollId() + " " + payout.components().size())
                    .containsExactly("P-2   0", "P/1\\x Ana PAY-1 1");
            assertThat(payouts.payout(2, "P/1\\x").orElseThrow()).satisfies(payout -> assertThat(payout.name() + payout.payee().payrollId()).isEqualTo("Ana MaríaPAY-2"));
            assertThat(persons.identities(List.of("1".repeat(32))).values()).extracting(Identity::name).containsExactly("Ana María");
            assertThat(new JdbcPayrollRecords(store.sql(), persons).ofPeriod(Period.parse("2026-Q3"))).singleElement().satisfies(line -> {
                assertThat(line.key()).isEqualTo("2026-Q3/P\\/1\\\\x/Bonus/1");
                assertThat(line.payrollId()).isEqualTo("PAY-1");
            });
            assertThat(new JdbcRunRecords(store.sql(), persons).histories()).extracting(history -> history.order().population().participants())
                    .extracting(Object::toString).containsExactly("[]", "[P-2, P/1\\x]");
            assertThat(new JdbcSignOffRecords(store.sql(), persons).of(1)).extracting("participant").containsExactly("P-2", "");
            assertThat(new JdbcAdjustmentRecords(store.sql(), persons).all()).extracting(one -> one.terms().participant()).containsExactly("P-2");
            assertThat(new JdbcAccountRecords(store.sql(), persons).account("ana").orElseThrow().participant()).isEqualTo("P/1\\x");
            assertThat(store.sql().sql("select line_key from payroll_line").query(String.class).single())
                    .isEqualTo("2026-Q3/" + Person.code("1".repeat(32)) + "/Bonus/1");
        }
    }
}
