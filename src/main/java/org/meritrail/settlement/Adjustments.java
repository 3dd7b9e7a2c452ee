package org.meritrail.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;
import org.meritrail.settlement.AdjustmentRequest.Flaw;

/** Takes requests for manual adjustments of pay, and what others decide about them. Nobody has a part in adjusting their own pay. */
public final class Adjustments {

    private final Journal journal;
    private final AdjustmentRecords records;
    private final AdjustmentPolicy policy;
    private final Persons persons;

    public Adjustments(Journal journal, AdjustmentRecords records, AdjustmentPolicy policy, Persons persons) {
        this.journal = journal;
        this.records = records;
        this.policy = policy;
        this.persons = persons;
    }

    /** Refused unless the policy of the period lists the reason, and knows the component or is told its earning code. */
    public Decision<Adjustment> request(Actor who, AdjustmentRequest asked) {
        return request(who, List.of(asked)).fold(all -> Decision.granted(all.get(0)), Decision.Refused::new);
    }

    /**
     * All of them, or none; refused for what is wrong with the first that cannot be asked for. Looked at before others have to wait, since reading
     * a policy takes long, and once more when nobody else can ask for the same meanwhile.
     */
    public Decision<List<Adjustment>> request(Actor who, List<AdjustmentRequest> asked) {
        Optional<Message> reason = reasonNotToAsk(new Requesting(who, policy, records.all()), asked);
        return reason.isPresent() ? new Decision.Refused<>(reason.get()) : journal.decide(() -> {
            Requesting requesting = new Requesting(who, policy, records.all());
            return reasonNotToAsk(requesting, asked).<Decision<List<Adjustment>>>map(Decision.Refused::new)
                    .orElseGet(() -> Decision.granted(asked.stream().map(one -> add(who, requesting.terms(one), one.note())).toList()));
        });
    }

    private static Optional<Message> reasonNotToAsk(Requesting requesting, List<AdjustmentRequest> asked) {
        return asked.stream().flatMap(one -> requesting.flaws(one).stream()).findFirst().map(Flaw::reason);
    }

    /** All that is wrong with each, in their order; an empty list for one that can be asked for. */
    public List<List<Flaw>> flaws(Actor who, List<AdjustmentRequest> asked) {
        Requesting requesting = new Requesting(who, policy, records.all());
        return asked.stream().map(requesting::flaws).toList();
    }

    /** Asks to take an approved adjustment back: the same the other way round. It is decided about like any other. */
    public Decision<Adjustment> takeBack(Actor who, int number, String note) {
        return decide(who, Right.ASK_FOR_ADJUSTMENT, number, note, true, adjustment -> reasonNotToTakeBack(adjustment)
                .<Decision<Adjustment>>map(Decision.Refused::new).orElseGet(() -> Decision.granted(add(who, adjustment.terms().takenBack(), note))));
    }

    private Optional<Message> reasonNotToTakeBack(Adjustment adjustment) {
        String number = String.valueOf(adjustment.number());
        if (!(adjustment instanceof Adjustment.Approved)) {
            return Optional.of(Message.of("refused.adjustment-not-approved", number));
        }
        // Of somebody who was erased nothing could take it back: no run has them any more.
        if (!policy.knows(adjustment.terms().participant())) {
            return Optional.of(Message.of("refused.adjustment-participant", adjustment.terms().participant()));
        }
        return records.all().stream().filter(other -> Integer.valueOf(adjustment.number()).equals(other.terms().takesBack()))
                .filter(other -> other instanceof Adjustment.Requested || other instanceof Adjustment.Approved).findFirst()
                .map(other -> Message.of("refused.adjustment-taken-back", number, String.valueOf(other.number())));
    }

    /** Refused to whoever asked for it. */
    public Decision<Adjustment> approve(Actor who, int number, String note) {
        return decide(who, Right.APPROVE_ADJUSTMENT, number, note, false, adjustment -> step(who, adjustment, AdjustmentStep.APPROVED, note));
    }

    /** All of them, or none; refused for the first that cannot be approved. */
    public Decision<List<Adjustment>> approve(Actor who, List<Integer> numbers, String note) {
        return reasonNotToNote(note, false).<Decision<List<Adjustment>>>map(Decision.Refused::new).orElseGet(() -> journal.decide(() -> {
            List<Adjustment> approved = new ArrayList<>();
            for (int number : numbers) {
                Optional<Message> refused = decided(who, Right.APPROVE_ADJUSTMENT, number, adjustment -> step(who, adjustment, AdjustmentStep.APPROVED, note)).fold(one -> {
                    approved.add(one);
                    return Optional.empty();
                }, Optional::of);
                if (refused.isPresent()) {
                    return Decision.refused("refused.adjustments", String.valueOf(number), refused.get());
                }
            }
            return Decision.granted(approved);
        }));
    }

    /** Refused to whoever asked for it, and without a note that says why. */
    public Decision<Adjustment> reject(Actor who, int number, String note) {
        return decide(who, Right.APPROVE_ADJUSTMENT, number, note, true, adjustment -> step(who, adjustment, AdjustmentStep.REJECTED, note));
    }

    /** Only by whoever asked for it. */
    public Decision<Adjustment> withdraw(Actor who, int number, String note) {
        return decide(who, Right.ASK_FOR_ADJUSTMENT, number, note, false, adjustment -> step(who, adjustment, AdjustmentStep.WITHDRAWN, note));
    }

    private Decision<Adjustment> decide(Actor who, Right right, int number, String note, boolean says, Function<Adjustment, Decision<Adjustment>> decision) {
        return reasonNotToNote(note, says).<Decision<Adjustment>>map(Decision.Refused::new)
                .orElseGet(() -> journal.decide(() -> decided(who, right, number, decision)));
    }

    private Decision<Adjustment> decided(Actor who, Right right, int number, Function<Adjustment, Decision<Adjustment>> decision) {
        Adjustment adjustment = records.adjustment(number).orElseThrow(() -> new NoSuchAdjustment(number));
        return reasonNotTo(who, right, adjustment.terms().participant()).<Decision<Adjustment>>map(Decision.Refused::new).orElseGet(() -> decision.apply(adjustment));
    }

    private static Optional<Message> reasonNotToNote(String note, boolean says) {
        return Entry.reasonNotToNote(note).or(() -> says && note.isBlank() ? Optional.of(Message.of("refused.note-missing")) : Optional.empty());
    }

    static Optional<Message> reasonNotTo(Actor who, Right right, String participant) {
        if (!who.may(right)) {
            return Optional.of(Message.of("refused.not-allowed", who.name()));
        }
        return who.participant().equals(participant) ? Optional.of(Message.of("refused.adjustment-own-pay")) : Optional.empty();
    }

    private Decision<Adjustment> step(Actor who, Adjustment adjustment, AdjustmentStep step, String note) {
        String number = String.valueOf(adjustment.number());
        if (!(adjustment instanceof Adjustment.Requested)) {
            Entry last = adjustment.history().get(1);
            return Decision.refused("refused.adjustment-" + adjustment.state(), number, last.who(), last.at());
        }
        boolean own = adjustment.requested().who().equals(who.name());
        if (own != (step == AdjustmentStep.WITHDRAWN)) {
            return Decision.refused(own ? "refused.adjustment-own-request" : "refused.adjustment-of-other", number);
        }
        records.add(adjustment.number(), step, journal.record(who, "adjustment." + step.key(), "adjustment " + number, note,
                Details.of("adjustment", adjustment.number())));
        return Decision.granted(records.adjustment(adjustment.number()).orElseThrow());
    }

    /** @param terms without a number */
    private Adjustment add(Actor who, Adjustment.Terms terms, String note) {
        Adjustment.Terms numbered = terms.numbered(records.nextNumber());
        Person person = persons.of(List.of(terms.participant())).get(terms.participant());
        Adjustment.Requested requested = new Adjustment.Requested(numbered,
                journal.record(who, "adjustment.requested", "adjustment " + numbered.number(), note, numbered.details(person)));
        records.add(requested);
        return requested;
    }

    public Optional<Adjustment> adjustment(int number) {
        return records.adjustment(number);
    }

    /** The newest first. */
    public List<Adjustment> all() {
        return records.all().stream().sorted((one, other) -> other.number() - one.number()).toList();
    }

    /** Of those asked for by then, in whatever state they were. The newest first. */
    public List<Adjustment> asKnownOn(Instant time) {
        return all().stream().flatMap(one -> one.knownOn(time).stream()).toList();
    }

    /** What may be asked for in a period; empty if no approved version pays for it. */
    public Optional<AdjustmentPolicy.Allowed> allowedFor(Period period) {
        return policy.allowedFor(period.byUsualName());
    }

    /** There is no adjustment of the number. */
    public static final class NoSuchAdjustment extends RuntimeException {
        NoSuchAdjustment(int number) {
            super(String.valueOf(number));
        }
    }
}
