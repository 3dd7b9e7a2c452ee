package org.meritrail.batch;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.meritrail.batch.Replaying.Replayed;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Journal;
import org.meritrail.governance.Right;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Ledger;
import org.meritrail.ledger.Persons;
import org.meritrail.pseudonym.Revealing;

/** Works runs out again from what is kept of them, and writes into the ledger who asked for it and what came of it. Nothing of it can be paid. */
public final class Replays {

    private final Journal journal;
    private final Ledger ledger;
    private final Bases bases;
    private final Persons persons;
    private final Replaying replaying;
    /** One at a time, since each takes as long as a run. */
    private final ReentrantLock turn = new ReentrantLock();

    public Replays(Journal journal, Ledger ledger, Bases bases, Persons persons, Contents contents, Workspace workspace, int threads) {
        this.journal = journal;
        this.ledger = ledger;
        this.bases = bases;
        this.persons = persons;
        this.replaying = new Replaying(contents::open, workspace, threads);
    }

    /** Refused while another is under way. Of those that differ it tells the codes as far as they are known. */
    public Decision<Replayed> replay(Actor who, int run) {
        if (!who.may(Right.SEE_PAY)) {
            return Decision.refused("refused.not-allowed", who.name());
        }
        Optional<Basis> basis = bases.of(run);
        if (basis.isEmpty()) {
            return Decision.refused("refused.run-without-records", String.valueOf(run));
        }
        if (!turn.tryLock()) {
            return Decision.refused("refused.replays-busy");
        }
        try {
            return recorded(who, replaying.replay(basis.get(), BoundRun.of(run, ledger)));
        } catch (UnableToCalculate unreadable) {
            return new Decision.Refused<>(unreadable.reason());
        } finally {
            turn.unlock();
        }
    }

    private Decision<Replayed> recorded(Actor who, Replayed replayed) {
        return journal.decide(() -> {
            journal.record(who, "run.replayed", "run " + replayed.run(), "", Details.of("run", replayed.run()).with("participants", replayed.participants())
                    .with("same", replayed.same()).with("sameTotals", replayed.sameTotals()).with("otherwise", replayed.otherwise().size()));
            return Decision.granted(replayed.calling(Revealing.of(persons, String.join("\n", replayed.differing()))));
        });
    }
}
