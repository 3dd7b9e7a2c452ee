package org.meritrail.web.api;

import java.util.List;
import org.meritrail.batch.LedgerCheck;
import org.meritrail.kernel.Texts;
import org.meritrail.ledger.Checkpoints;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys to verify the ledger with, and whether the database still agrees with it. */
@RestController
final class LedgerApi {

    /** @param damages what is not as it was recorded, in the reader's language; empty if everything is */
    record CheckJson(List<String> damages) {
    }

    private final Checkpoints checkpoints;
    private final LedgerCheck check;

    LedgerApi(Checkpoints checkpoints, LedgerCheck check) {
        this.checkpoints = checkpoints;
        this.check = check;
    }

    /** One on each line, the oldest first: to be kept by whoever will verify something one day. */
    @GetMapping(path = "/api/ledger/vkeys", produces = "text/plain;charset=UTF-8")
    String vkeys() {
        return String.join("\n", checkpoints.vkeys()) + "\n";
    }

    /** Reads the whole ledger. */
    @GetMapping("/api/ledger/check")
    CheckJson check(Texts texts) {
        return new CheckJson(check.damages().stream().map(damage -> damage.in(texts)).toList());
    }
}
