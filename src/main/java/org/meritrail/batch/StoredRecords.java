package org.meritrail.batch;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.meritrail.content.Contents;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Identity;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;
import org.meritrail.policy.Policy;
import org.meritrail.pseudonym.Concealing.Named;

/** The records that runs were worked out from, with codes and the names of then; people who were erased are called by their tokens. */
public final class StoredRecords {

    private final Runs runs;
    private final Persons persons;
    private final PayoutRecords payouts;
    private final Contents contents;
    private final Documents documents;

    public StoredRecords(Runs runs, Runs.Records records, Contents contents) {
        this.runs = runs;
        this.persons = records.persons();
        this.payouts = records.payouts();
        this.contents = contents;
        this.documents = new Documents(contents, persons);
    }

    /** A run that is calculated. */
    Run run(int number) {
        return runs.run(number).orElseThrow(() -> new Runs.NoSuchRun(number));
    }

    /** @param policy that the run was calculated by */
    Received received(Run run, Policy policy) {
        Map<String, String> names = payouts.payouts(run.number()).stream().collect(Collectors.toMap(Payout::participant, Payout::name));
        return RestoredInputs.read(new Fingerprint(documents(run).get(ControlTotals.INPUTS)), contents::open, policy.plan().data(), listed -> known(listed, names)).received();
    }

    /** What the run took over from earlier periods. */
    TakenOver taken(Run run) {
        String taken = documents(run).get(ControlTotals.TAKEN_OVER);
        return taken == null ? TakenOver.NOTHING : TakenOverFile.read(documents.then(new Fingerprint(taken), payouts.payouts(run.number())));
    }

    private static SortedMap<String, String> documents(Run run) {
        return run.calculation().orElseThrow().totals().sha256();
    }

    /** @param names of the run's participants, by their codes: what is called after somebody has to be found by what they were called then */
    private List<Named> known(List<InputPerson> listed, Map<String, String> names) {
        Map<String, Identity> identities = persons.identities(listed.stream().map(InputPerson::person).collect(Collectors.toSet()));
        return listed.stream().map(one -> named(one, identities.get(one.person()), names)).toList();
    }

    private static Named named(InputPerson one, Identity identity, Map<String, String> names) {
        if (identity != null) {
            return new Named(one.person(), identity.participant(), names.getOrDefault(identity.participant(), identity.name()));
        }
        return new Named(one.person(), one.code() == null ? Person.code(one.person()) : one.code(), Person.name(one.person()));
    }
}
