package org.meritrail.batch;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Store;
import org.meritrail.governance.Account;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Role;
import org.meritrail.governance.jdbc.JdbcAccountRecords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InquiriesTest {

    /** What cannot be written into the ledger is not shown either. */
    @Test
    void endsWhereTheAccountOfWhoAsksWasTakenOutOfUseMeanwhile() {
        try (Store store = Database.H2.open()) {
            Account ana = new Account("ana", Set.of(Role.AUDITOR), "", "", false, 0, false);
            JdbcAccountRecords accounts = new JdbcAccountRecords(store.sql(), store.persons());
            store.journal().decide(() -> {
                Entry entry = store.journal().record(Actor.SERVICE, "account.deactivated", "ana", "");
                accounts.addAccount("ana", entry);
                accounts.addState(ana, entry);
                return Decision.granted(entry);
            });

            assertThatThrownBy(() -> new Inquiries(store.journal(), store.persons()).list(ana.actor(), 1)).hasMessage("refused.account-out-of-use");
            assertThat(store.journal().entries(Long.MAX_VALUE, 10)).hasSize(1);
        }
    }
}
