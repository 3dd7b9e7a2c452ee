package org.meritrail.verifier;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.meritrail.batch.Population;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.governance.Accounts;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Hashing;
import org.meritrail.governance.Passwords;
import org.meritrail.governance.Role;
import org.meritrail.governance.jdbc.JdbcAccountRecords;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.AdjustmentRequest;

import static org.meritrail.fixtures.Versions.granted;

/** A ledger with accounts of which one was out of use for a while, an adjustment that was taken back, a period that was closed and taken up, and a replay. */
final class FullLedger {

    private static final Period AUGUST = Period.parse("2026-08");
    private static final String PASSWORD = "correct horse battery";

    private FullLedger() {
    }

    /** @return the first of two runs */
    static Path exported(Path folder) {
        Store store = Database.H2.open();
        try (Paying paying = new Paying(store, folder)) {
            makeAccounts(new Accounts(store.journal(), new JdbcAccountRecords(store.sql(), store.persons()), new Passwords(new Unhashed())));
            paying.approve("10");
            paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-3", "3000"));
            paying.run(AUGUST, Population.EVERYONE);
            granted(paying.adjustments().request(Paying.OLGA, new AdjustmentRequest("P-1", "Spot bonus", "SPOT", new BigDecimal("5.00"), "EUR", AUGUST, "GOODWILL", "fair")));
            granted(paying.adjustments().approve(Paying.ADA, 1, ""));
            paying.released(1);
            paying.outbox().write(1, folder.resolve("outbox"));
            granted(paying.adjustments().takeBack(Paying.OLGA, 1, "by mistake"));
            granted(paying.adjustments().reject(Paying.ADA, 2, "no"));
            granted(paying.adjustments().takeBack(Paying.OLGA, 1, "by mistake all the same"));
            granted(paying.adjustments().approve(Paying.ADA, 3, ""));
            granted(paying.periods().close(Paying.OLGA, Period.parse("2026-Q2"), ""));
            granted(paying.periods().reopen(Paying.OLGA, Period.parse("2026-Q2"), "too early"));
            granted(paying.periods().close(Paying.OLGA, AUGUST, ""));
            paying.deliver(Person.selling("P-1", "1500"), Person.selling("P-3", "3000"));
            paying.finished(granted(paying.runs().takeUp(Paying.OLGA, AUGUST, Period.parse("2026-09"), Paying.PAY_DAY, Population.EVERYONE)).number());
            paying.released(2);
            granted(paying.replays().replay(Paying.OLGA, 1));
            return Exports.ofRun(paying, 1, folder.resolve("export.zip"));
        }
    }

    private static void makeAccounts(Accounts accounts) {
        Actor admin = accounts.createFirstAdministrator().orElseThrow().account().actor();
        for (String name : List.of("ana", "ben", "olga", "rita", "ada")) {
            granted(accounts.create(admin, name, Set.of(Role.AUDITOR), "", PASSWORD));
        }
        granted(accounts.change(admin, "ada", Set.of(Role.APPROVER), "", true));
        granted(accounts.change(admin, "ada", Set.of(Role.APPROVER), "", false));
        granted(accounts.change(admin, "ada", Set.of(Role.APPROVER), "", true));
    }

    private static final class Unhashed implements Hashing {

        @Override
        public String hash(String password) {
            return password;
        }

        @Override
        public boolean matches(String password, String hash) {
            return password.equals(hash);
        }
    }
}
