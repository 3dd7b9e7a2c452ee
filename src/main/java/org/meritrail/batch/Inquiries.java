package org.meritrail.batch;

import java.util.function.Function;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;

/** Writes into the ledger who asked to see what of people's pay. */
public final class Inquiries {

    private final Journal journal;
    private final Persons persons;

    public Inquiries(Journal journal, Persons persons) {
        this.journal = journal;
        this.persons = persons;
    }

    /** The payouts of a run as a list. */
    public void list(Actor who, int run) {
        record(who, "payouts.read", run, Details.of("run", run));
    }

    /** A payout, and why it is what it is. */
    public void explanation(Actor who, Payout payout) {
        record(who, "explanation.read", payout.run(),
                Details.of("run", payout.run()).with(Details.PERSON, key(payout.participant()))
                        .with("explanation", payout.explanation()));
    }

    /** @param question why-not, what-if or curve @param of the line that is asked about; empty for the whole pay */
    public void question(Actor who, Payout payout, String question, String of) {
        record(who, "question.asked", payout.run(),
                Details.of("run", payout.run()).with(Details.PERSON, key(payout.participant()))
                        .with("question", question).with("line", of.isEmpty() ? null : of));
    }

    /** The payouts of a person in every run. */
    public void history(Actor who, String participant) {
        record(who, "payouts.read", "runs", Details.NONE.with(Details.PERSON, key(participant)));
    }

    /** Everybody's statements. */
    public void statements(Actor who, int run) {
        record(who, "statements.fetched", run, Details.of("run", run));
    }

    /** A file of a run. */
    public void output(Actor who, int run, String name, byte[] bytes) {
        record(who, "output.fetched", run, Details.of("run", run).with("file", name).with("sha256", Fingerprint.of(bytes)));
    }

    /** Null for somebody whom the ledger does not know. */
    private String key(String participant) {
        return persons.known(participant).map(Person::key).orElse(null);
    }

    private void record(Actor who, String what, int run, Details details) {
        record(who, what, "run " + run, details);
    }

    /** @throws IllegalStateException if it cannot be written, so that nobody is shown anything without */
    private void record(Actor who, String what, String subject, Details details) {
        journal.decide(() -> Decision.granted(journal.record(who, what, subject, "", details))).fold(Function.identity(), refused -> {
            throw new IllegalStateException(refused.key());
        });
    }
}
