package org.meritrail.batch;

import java.util.Optional;
import java.util.function.Function;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Details;

/** Reviews and discards runs. */
final class Deciding {

    private final Journal journal;
    private final RunRecords records;

    Deciding(Journal journal, RunRecords records) {
        this.journal = journal;
        this.records = records;
    }

    Decision<RunHistory> review(Actor who, int number, String note) {
        return step(who, number, RunStep.REVIEWED, note, history -> {
            Entry reviewed = history.steps().get(RunStep.REVIEWED);
            return reviewed == null ? Optional.empty()
                    : Optional.of(Message.of("refused.run-reviewed", String.valueOf(number), reviewed.who(), reviewed.at()));
        });
    }

    Decision<RunHistory> discard(Actor who, int number, String note) {
        return step(who, number, RunStep.DISCARDED, note, history -> {
            Entry released = history.steps().get(RunStep.RELEASED);
            return released == null ? Optional.empty()
                    : Optional.of(Message.of("refused.run-released", String.valueOf(number), released.who(), released.at()));
        });
    }

    private Decision<RunHistory> step(Actor who, int number, RunStep step, String note, Function<RunHistory, Optional<Message>> reasonNotTo) {
        if (!who.may(Right.RUN)) {
            return Decision.refused("refused.not-allowed", who.name());
        }
        return journal.decide(() -> {
            RunHistory history = records.history(number).orElseThrow(() -> new Runs.NoSuchRun(number));
            Optional<Message> reason = stateReason(history).or(() -> reasonNotTo.apply(history));
            if (reason.isPresent()) {
                return new Decision.Refused<>(reason.get());
            }
            records.add(number, step, null, journal.record(who, "run." + step.key(), "run " + number, note, Details.of("run", number).with("totals", history.result())));
            return Decision.granted(records.history(number).orElseThrow());
        });
    }

    /** Why nothing can be decided about a run that is not calculated or was discarded. */
    static Optional<Message> stateReason(RunHistory history) {
        String number = String.valueOf(history.order().number());
        Entry discarded = history.steps().get(RunStep.DISCARDED);
        if (discarded != null) {
            return Optional.of(Message.of("refused.run-discarded", number, discarded.who(), discarded.at()));
        }
        return history.has(RunStep.CALCULATED) ? Optional.empty() : Optional.of(Message.of("refused.run-not-calculated", number));
    }
}
