package org.meritrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Run;
import org.meritrail.batch.RunFiles;
import org.meritrail.content.Contents;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.governance.Right;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Checkpoints;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Hash;
import org.meritrail.ledger.Ledger;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;

/** Exports one payout: its leaves and those of the acts that bear it out, each with its proof, and no other person’s. */
public final class PayoutExport {

    static final String SCHEMA = "meritrail/export/payout/1";
    static final String LEAVES = "leaves/";
    private static final String PROOF = "c2sp.org/tlog-proof@v1\n";

    private final Journal journal;
    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Persons persons;
    private final Contents contents;
    private final RunFiles files;

    public PayoutExport(Journal journal, Ledger ledger, Checkpoints checkpoints, Persons persons, Contents contents, RunFiles files) {
        this.journal = journal;
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.persons = persons;
        this.contents = contents;
        this.files = files;
    }

    /** What is to be sent; its checkpoint is signed already. */
    public final class Ready {

        private final Run run;
        private final Payout payout;
        private final Person person;
        private final Bound bound;
        private final Checkpoints.Made checkpoint;

        private Ready(Run run, Payout payout, Person person, Bound bound, Checkpoints.Made checkpoint) {
            this.run = run;
            this.payout = payout;
            this.person = person;
            this.bound = bound;
            this.checkpoint = checkpoint;
        }

        /** Tells the person's key, and not who it is. */
        public String name() {
            return "payout-" + run.order().period().name() + "-run-" + run.number() + "-" + person.key() + ".zip";
        }

        public void write(OutputStream out) {
            try (ExportZip zip = new ExportZip(out)) {
                for (long number : bound.leaves()) {
                    put(zip, number);
                }
                put(zip, checkpoint.size() - 1);
                zip.put("checkpoint", checkpoint.note());
                zip.put(RunExport.VKEYS, bound.vkeys());
                for (Fingerprint sha256 : Stream.concat(files.policy(run).stream(), Stream.of(payout.explanation())).distinct().toList()) {
                    zip.put("content/" + sha256.hex(), contents.open(sha256));
                }
                zip.end(Details.of("schema", SCHEMA).with("run", run.number()).with("person", person.key()));
            } catch (IOException unsent) {
                throw new UncheckedIOException(unsent);
            }
        }

        private void put(ExportZip zip, long number) throws IOException {
            zip.put(LEAVES + number + ".json", ledger.leaf(number).json());
            zip.put(LEAVES + number + ".tlog-proof", proof(number, checkpoint));
        }
    }

    /** What the entry of the export says that it has, so that nothing can be taken out. @param leaves numbers of all but that entry's own, which is the last of the tree */
    private record Bound(SortedSet<Long> leaves, String vkeys) {

        Details details(int run, Person person) {
            return Details.of("run", run).with(Details.PERSON, person.key()).with("leaves", leaves).with("files", Map.of(RunExport.VKEYS, Fingerprint.of(vkeys)));
        }
    }

    /** Writes into the ledger who exports what, and signs a checkpoint that covers it. Refused where there is no such payout. */
    public Decision<Ready> of(Actor who, int number, String participant) {
        if (!who.may(Right.FETCH_PAYROLL)) {
            return Decision.refused("refused.not-allowed", who.name());
        }
        return journal.decide(() -> {
            Run run = files.run(number);
            Payout payout = files.payouts(run).stream().filter(one -> one.participant().equals(participant)).findFirst().orElse(null);
            if (payout == null) {
                return Decision.refused("refused.payout-unknown", String.valueOf(number), participant);
            }
            Person person = persons.known(participant).orElse(null);
            if (person == null || ledger.ofPerson(calculated(run), person.key()).isEmpty()) {
                return Decision.refused("refused.run-before-ledger", String.valueOf(number));
            }
            Bound bound = new Bound(leaves(run, payout, person), RunExport.vkeys(checkpoints));
            Entry entry = journal.record(who, "payout.exported", "run " + number, "", bound.details(number, person));
            return Decision.granted(new Ready(run, payout, person, bound, checkpoints.make(entry.number())));
        });
    }

    private static long calculated(Run run) {
        return run.calculation().orElseThrow().calculated().number();
    }

    /** Of everything that was decided about the policy, the delivery, the run and what the payout needed or pays besides, and of the person's own payout and payroll lines. */
    private SortedSet<Long> leaves(Run run, Payout payout, Person person) {
        List<Entry> acts = new ArrayList<>(files.decisions(run));
        acts.addAll(run.history());
        acts.addAll(files.decisionsOn(run, payout));
        SortedSet<Long> leaves = new TreeSet<>();
        for (Entry act : acts) {
            ledger.ofEntry(act.number()).ifPresent(leaves::add);
            leaves.addAll(ledger.ofPerson(act.number(), person.key()));
        }
        return leaves;
    }

    private String proof(long number, Checkpoints.Made checkpoint) {
        StringBuilder proof = new StringBuilder(PROOF).append("index ").append(number).append('\n');
        for (Hash hash : ledger.tree().inclusion(number, checkpoint.size())) {
            proof.append(hash.base64()).append('\n');
        }
        return proof.append('\n').append(checkpoint.note()).toString();
    }
}
