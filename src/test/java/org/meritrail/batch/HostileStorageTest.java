package org.meritrail.batch;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meritrail.batch.jdbc.JdbcPayoutRecords;
import org.meritrail.delivery.RefusedDelivery;
import org.meritrail.delivery.jdbc.JdbcDeliveryRecords;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.HostileTexts;
import org.meritrail.fixtures.Store;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;

import static org.assertj.core.api.Assertions.assertThat;

/** Hostile texts are kept and searched for in real tables, and come back as they were. */
class HostileStorageTest {

    @Test
    void givesTextsBackAsTheyWere() {
        try (Store store = Database.H2.open()) {
            JdbcDeliveryRecords deliveries = new JdbcDeliveryRecords(store.sql());
            HostileTexts.TEXTS.forEach(text -> store.journal().decide(() -> {
                Entry entry = store.journal().record(Actor.SERVICE, "test", text, text);
                deliveries.add(new RefusedDelivery(text, Fingerprint.of(text), List.of(Message.of("refused", text)), entry, List.of()));
                return Decision.granted(entry);
            }));

            assertThat(store.journal().entries(Long.MAX_VALUE, 1000)).extracting(Entry::subject).containsExactlyInAnyOrderElementsOf(HostileTexts.TEXTS);
            assertThat(store.journal().entries(Long.MAX_VALUE, 1000)).extracting(Entry::note).containsExactlyInAnyOrderElementsOf(HostileTexts.TEXTS);
            assertThat(deliveries.refused()).extracting(RefusedDelivery::name).containsExactlyInAnyOrderElementsOf(HostileTexts.TEXTS);
        }
    }

    @Test
    void searchesForTextsAsTheyAre() {
        try (Store store = Database.H2.open()) {
            JdbcPayoutRecords payouts = new JdbcPayoutRecords(store.sql(), store.persons());

            assertThat(HostileTexts.TEXTS).allSatisfy(text -> assertThat(payouts.page(1, text, text, text, 0, 10).total()).isZero());
        }
    }
}
