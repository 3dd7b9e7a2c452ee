package org.meritrail.settlement;

import java.time.Instant;
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
        Optional<Message> reason = personReason(who, Right.ASK_FOR_ADJUSTMENT, asked.participant()).or(asked::reasonNotToAsk)
                .or(() -> Entry.reasonNotToNote(asked.note()));
        return reason.isPresent() ? new Decision.Refused<>(reason.get())
                : resolved(asked).fold(terms -> journal.decide(() -> Decision.granted(add(who, terms, asked.note()))), Decision.Refused::new);
    }

    /** Asks to take an approved adjustment back: the same the other way round. It is decided about like any other. */
    public Decision<Adjustment> takeBack(Actor who, int number, String note) {
        return decide(who, Right.ASK_FOR_ADJUSTMENT, number, note, true, adjustment -> {
            Optional<Message> reason = reasonNotToTakeBack(adjustment);
            if (reason.isPresent()) {
                return new Decision.Refused<>(reason.get());
            }
            Adjustment.Terms terms = adjustment.terms();
            return Decision.granted(add(who, new Adjustment.Terms(0, terms.participant(), terms.component(), terms.earningCode(), terms.amount().negate(),
                    terms.currency(), terms.period(), terms.reason(), terms.version(), number), note));
        });
    }

    private Optional<Message> reasonNotToTakeBack(Adjustment adjustment) {
        String number = String.valueOf(adjustment.number());
        if (!(adjustment instanceof Adjustment.Approved)) {
            return Optional.of(Message.of("refused.adjustment-not-approved", number));
        }
        return records.all().stream().filter(other -> Integer.valueOf(adjustment.number()).equals(other.terms().takesBack()))
                .filter(other -> other instanceof Adjustment.Requested || other instanceof Adjustment.Approved).findFirst()
                .map(other -> Message.of("refused.adjustment-taken-back", number, String.valueOf(other.number())));
    }

    /** Refused to whoever asked for it. */
    public Decision<Adjustment> approve(Actor who, int number, String note) {
        return decide(who, Right.APPROVE_ADJUSTMENT, number, note, false, adjustment -> step(who, adjustment, AdjustmentStep.APPROVED, note));
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
        Optional<Message> unkept = Entry.reasonNotToNote(note);
        if (unkept.isPresent() || says && note.isBlank()) {
            return new Decision.Refused<>(unkept.orElseGet(() -> Message.of("refused.note-missing")));
        }
        return journal.decide(() -> {
            Adjustment adjustment = records.adjustment(number).orElseThrow(() -> new NoSuchAdjustment(number));
            return personReason(who, right, adjustment.terms().participant()).<Decision<Adjustment>>map(Decision.Refused::new)
                    .orElseGet(() -> decision.apply(adjustment));
        });
    }

    private static Optional<Message> personReason(Actor who, Right right, String participant) {
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
        int number = records.nextNumber();
        Adjustment.Terms numbered = new Adjustment.Terms(number, terms.participant(), terms.component(), terms.earningCode(), terms.amount(), terms.currency(),
                terms.period(), terms.reason(), terms.version(), terms.takesBack());
        Person person = persons.of(List.of(terms.participant())).get(terms.participant());
        Adjustment.Requested requested = new Adjustment.Requested(numbered,
                journal.record(who, "adjustment.requested", "adjustment " + number, note, numbered.details(person)));
        records.add(requested);
        return requested;
    }

    private Decision<Adjustment.Terms> resolved(AdjustmentRequest asked) {
        Period period = asked.period().byUsualName();
        if (!policy.knows(asked.participant())) {
            return Decision.refused("refused.adjustment-participant", asked.participant());
        }
        return policy.allowedFor(period).map(allowed -> resolved(asked, period, allowed))
                .orElseGet(() -> Decision.refused("refused.no-version", period.name(), period.from().toString(), period.to().toString()));
    }

    private static Decision<Adjustment.Terms> resolved(AdjustmentRequest asked, Period period, AdjustmentPolicy.Allowed allowed) {
        String version = String.valueOf(allowed.version());
        Optional<AdjustmentReason> reason = allowed.reason(asked.reason());
        if (reason.isEmpty()) {
            List<Object> codes = allowed.reasons().stream().<Object>map(AdjustmentReason::code).toList();
            return codes.isEmpty() ? Decision.refused("refused.adjustment-no-reasons", version) : Decision.refused("refused.adjustment-reason", version, codes);
        }
        String planned = allowed.earningCodes().get(asked.component());
        if (planned == null && asked.earningCode().isEmpty()) {
            return Decision.refused("refused.adjustment-earning-code", asked.component(), version);
        }
        if (planned != null && !asked.earningCode().isEmpty() && !asked.earningCode().equals(planned)) {
            return Decision.refused("refused.adjustment-other-code", asked.component(), planned);
        }
        return Decision.granted(new Adjustment.Terms(0, asked.participant(), asked.component(), planned == null ? asked.earningCode() : planned,
                asked.exactAmount(), asked.currency(), period, reason.get(), allowed.version(), null));
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
