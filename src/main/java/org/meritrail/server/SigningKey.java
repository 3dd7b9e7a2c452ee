package org.meritrail.server;

import java.util.List;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Journal;
import org.meritrail.ledger.Checkpoints;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.LedgerKey;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes into the ledger which key signs from now on, when it is another one than before; then the ledger itself tells of every rotation. */
@Component
final class SigningKey {

    private final Journal journal;
    private final Checkpoints checkpoints;
    private final LedgerKey key;

    SigningKey(Journal journal, Checkpoints checkpoints, LedgerKey key) {
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void tell(ApplicationStartedEvent started) {
        List<String> before = checkpoints.vkeys();
        if (before.isEmpty() || !before.get(before.size() - 1).equals(key.vkey())) {
            journal.decide(() -> {
                checkpoints.use(journal.record(Actor.SERVICE, "ledger.key", "ledger", "", Details.of("vkey", key.vkey())).number(), key.vkey());
                return Decision.granted(key.vkey());
            });
        }
    }
}
