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

/** The records that runs were worked out from, with codes and names as they are known now; people who were erased are called by their tokens. */
public final class StoredRecords {

    private final Runs runs;
    private final Persons persons;
    private final Contents contents;
    private final Documents documents;

    public StoredRecords(Runs runs, Persons persons, Contents contents) {
        this.runs = runs;
        this.persons = persons;
        this.contents = contents;
        this.documents = new Documents(contents, persons);
    }

    /** A run that is calculated. */
    Run run(int number) {
        return runs.run(number).orElseThrow(() -> new Runs.NoSuchRun(number));
    }

    /** @param policy that the run was calculated by */
    Received received(Run run, Policy policy) {
        return RestoredInputs.read(new Fingerprint(documents(run).get(ControlTotals.INPUTS)), contents::open, policy.plan().data(), this::known).received();
    }

    /** What the run took over from earlier periods. */
    TakenOver taken(Run run) {
        String taken = documents(run).get(ControlTotals.TAKEN_OVER);
        return taken == null ? TakenOver.NOTHING : TakenOverFile.read(documents.text(new Fingerprint(taken)));
    }

    private static SortedMap<String, String> documents(Run run) {
        return run.calculation().orElseThrow().totals().sha256();
    }

    private List<Named> known(List<InputPerson> listed) {
        Map<String, Identity> identities = persons.identities(listed.stream().map(InputPerson::person).collect(Collectors.toSet()));
        return listed.stream().map(one -> named(one, identities.get(one.person()))).toList();
    }

    private static Named named(InputPerson one, Identity identity) {
        if (identity != null) {
            return new Named(one.person(), identity.participant(), identity.name());
        }
        return new Named(one.person(), one.code() == null ? Person.code(one.person()) : one.code(), Person.name(one.person()));
    }
}
