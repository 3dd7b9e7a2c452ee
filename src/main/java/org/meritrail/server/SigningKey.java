package org.meritrail.server;

import java.util.List;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Journal;
import org.meritrail.ledger.Checkpoints;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.LedgerKey;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Writes into the ledger which key signs from now on, when it is another one than before; then the ledger itself tells of every rotation. Before
 * pages are served, so that the key signs nothing before the ledger tells of it.
 */
@Component
final class SigningKey implements SmartInitializingSingleton {

    private final Journal journal;
    private final Checkpoints checkpoints;
    private final LedgerKey key;

    SigningKey(Journal journal, Checkpoints checkpoints, LedgerKey key) {
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> before = checkpoints.vkeys();
        if (before.isEmpty() || !before.get(before.size() - 1).equals(key.vkey())) {
            journal.decide(() -> {
                checkpoints.use(journal.record(Actor.SERVICE, "ledger.key", "ledger", "", Details.of("vkey", key.vkey())).number(), key.vkey());
                return Decision.granted(key.vkey());
            });
        }
    }
}
