package org.meritrail.web.api;

import java.util.List;
import org.meritrail.batch.LedgerCheck;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.ledger.Checkpoints;
import org.meritrail.ledger.ConsistencyProof;
import org.meritrail.ledger.Ledger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the ledger is verified with, besides exports, and whether the database still agrees with it. */
@RestController
final class LedgerApi {

    private static final String TEXT = "text/plain;charset=UTF-8";

    /** @param damages what is not as it was recorded, in the reader's language; empty if everything is */
    record CheckJson(List<String> damages) {
    }

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final LedgerCheck check;

    LedgerApi(Ledger ledger, Checkpoints checkpoints, LedgerCheck check) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.check = check;
    }

    /** One on each line, the oldest first: to be kept by whoever will verify something one day. */
    @GetMapping(path = "/api/ledger/vkeys", produces = TEXT)
    String vkeys() {
        return String.join("\n", checkpoints.vkeys()) + "\n";
    }

    /** The latest: to be kept, so that a ledger that is replaced later shows. */
    @GetMapping(path = "/api/ledger/checkpoint", produces = TEXT)
    String checkpoint() {
        return latest().note();
    }

    /**
     * That a checkpoint goes on from an earlier size.
     *
     * @param to a size that there is a checkpoint of; that of the latest if it is left out
     */
    @GetMapping(path = "/api/ledger/consistency", produces = TEXT)
    String consistency(@RequestParam long from, @RequestParam(required = false) Long to) {
        Checkpoints.Made newer = to == null ? latest() : checkpoints.ofSize(to).orElseThrow(() -> Problems.unknown(Message.of("problem.checkpoint-unknown", String.valueOf(to))));
        if (from < 0 || from > newer.size()) {
            throw Problems.badRequest(Message.of("problem.checkpoint-later", String.valueOf(from), String.valueOf(newer.size())));
        }
        return ConsistencyProof.of(ledger.tree(), from, newer).text();
    }

    private Checkpoints.Made latest() {
        return checkpoints.latest().orElseThrow(() -> Problems.unknown(Message.of("problem.checkpoint-none")));
    }

    /** Reads the whole ledger. */
    @GetMapping("/api/ledger/check")
    CheckJson check(Texts texts) {
        return new CheckJson(check.damages().stream().map(damage -> damage.in(texts)).toList());
    }
}
