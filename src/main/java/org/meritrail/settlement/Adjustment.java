package org.meritrail.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Person;

/** An amount that somebody asked to pay, or to take back, besides what the policy comes to; in one of its states. */
public sealed interface Adjustment {

    Terms terms();

    /** Who asked for it and when; its note says why. */
    Entry requested();

    /** Its state in one word: requested, approved, rejected, withdrawn. */
    String state();

    /** Who did what to it, the oldest first. */
    List<Entry> history();

    /** As it stood at a time; empty if nobody had asked for it yet. */
    default Optional<Adjustment> knownOn(Instant time) {
        boolean decided = history().stream().noneMatch(entry -> entry.at().isAfter(time));
        return requested().at().isAfter(time) ? Optional.empty() : Optional.of(decided ? this : new Requested(terms(), requested()));
    }

    default int number() {
        return terms().number();
    }

    /**
     * What is asked for; never changed.
     *
     * @param earningCode what payroll calls the component
     * @param amount      with the digits of its currency; never zero; below zero if it is to be taken back
     * @param period      that it is paid for, under its usual name
     * @param version     of the policy whose reason it has
     * @param takesBack   number of the adjustment that this one takes back; null if it takes back none
     */
    record Terms(int number, String participant, String component, String earningCode, BigDecimal amount, String currency, Period period,
                 AdjustmentReason reason, int version, Integer takesBack) {

        Terms numbered(int number) {
            return new Terms(number, participant, component, earningCode, amount, currency, period, reason, version, takesBack);
        }

        /** The same the other way round; without a number yet. */
        Terms takenBack() {
            return new Terms(0, participant, component, earningCode, amount.negate(), currency, period, reason, version, number);
        }

        /** What the ledger binds when it is asked for. */
        public Details details(Person person) {
            return Details.of("adjustment", number).with(Details.PERSON, person.key()).with("component", component).with("earningCode", earningCode)
                    .with("amount", amount).with("currency", currency).with("period", period.name()).with("reason", reason.code())
                    .with("version", version).with("takesBack", takesBack)
                    .with("texts", Map.of("en", reason.english(), "es", reason.spanish()));
        }

        /** Of the payroll line that pays it: there is one at most, whatever is released. */
        public String key() {
            return PayrollLine.key(period, participant, component, "A" + number);
        }
    }

    /** Waits for somebody else to decide. */
    record Requested(Terms terms, Entry requested) implements Adjustment {
        @Override
        public String state() {
            return "requested";
        }

        @Override
        public List<Entry> history() {
            return List.of(requested);
        }
    }

    /** What somebody decided about; nothing comes after it. */
    sealed interface Decided extends Adjustment {

        Requested before();

        Entry decided();

        @Override
        default Terms terms() {
            return before().terms();
        }

        @Override
        default Entry requested() {
            return before().requested();
        }

        @Override
        default List<Entry> history() {
            return List.of(requested(), decided());
        }
    }

    /** Is paid by the next released run of its period that has the participant; only a counter-entry takes it back. */
    record Approved(Requested before, Entry decided) implements Decided {
        @Override
        public String state() {
            return "approved";
        }
    }

    /** Will never be paid: somebody else said no. */
    record Rejected(Requested before, Entry decided) implements Decided {
        @Override
        public String state() {
            return "rejected";
        }
    }

    /** Will never be paid: whoever asked no longer does. */
    record Withdrawn(Requested before, Entry decided) implements Decided {
        @Override
        public String state() {
            return "withdrawn";
        }
    }
}
