package org.meritrail.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Details;

/** Signs what alerts want to be signed; whoever may review may sign, but nobody for their own pay. */
final class SigningOff {

    private final Journal journal;
    private final RunRecords records;
    private final SignOffRecords signOffs;
    private final Told told;

    SigningOff(Journal journal, RunRecords records, SignOffRecords signOffs, Told told) {
        this.told = told;
        this.journal = journal;
        this.records = records;
        this.signOffs = signOffs;
    }

    /** All of them or none. @param note says why */
    Decision<RunHistory> sign(Actor who, int run, SortedSet<Integer> numbers, String note) {
        if (!who.may(Right.RUN)) {
            return Decision.refused("refused.not-allowed", who.name());
        }
        if (note.isBlank()) {
            return Decision.refused("refused.note-missing");
        }
        return journal.decide(() -> {
            RunHistory history = records.history(run).orElseThrow(() -> new Runs.NoSuchRun(run));
            Optional<Message> reason = stateReason(history).or(() -> reasonNotTo(who, run, numbers));
            if (reason.isPresent()) {
                return new Decision.Refused<>(reason.get());
            }
            numbers.forEach(number -> signOffs.sign(run, number, journal.record(who, "run.signed", "run " + run + ", sign-off " + number, note,
                    Details.of("run", run).with("signOff", number))));
            return Decision.granted(history);
        });
    }

    private static Optional<Message> stateReason(RunHistory history) {
        Entry released = history.steps().get(RunStep.RELEASED);
        return Deciding.stateReason(history).or(() -> released == null ? Optional.empty()
                : Optional.of(Message.of("refused.run-released", String.valueOf(history.order().number()), released.who(), released.at())));
    }

    private Optional<Message> reasonNotTo(Actor who, int run, SortedSet<Integer> numbers) {
        Map<Integer, SignOff> known = told.signOffs(signOffs.of(run)).stream().collect(Collectors.toMap(SignOff::number, Function.identity()));
        if (numbers.isEmpty() || !known.keySet().containsAll(numbers)) {
            return Optional.of(Message.of("refused.sign-off-unknown", String.valueOf(run)));
        }
        List<SignOff> wanted = numbers.stream().map(known::get).toList();
        Optional<Message> given = wanted.stream().filter(one -> one.signed() != null).findFirst()
                .map(one -> Message.of("refused.sign-off-given", one.says(), one.signed().who(), one.signed().at()));
        return given.or(() -> wanted.stream().filter(one -> !who.participant().isEmpty() && one.participant().equals(who.participant())).findFirst()
                .map(own -> Message.of("refused.sign-off-own", own.says())));
    }
}
