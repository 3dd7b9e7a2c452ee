package org.meritrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.batch.Json;
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
import org.meritrail.ledger.Ledger;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;

/**
 * Exports a run with everything that proves it: all leaves up to a checkpoint that is signed for the export, and whatever they name for the
 * run by its SHA-256. The layout is in {@code docs/ledger.md}.
 */
public final class RunExport {

    static final String SCHEMA = "meritrail/export/run/1";
    static final String BASIS = "basis.json";
    static final String LEDGER = "ledger.jsonl";
    static final String VKEYS = "vkeys.txt";
    private static final String PERSONS = "persons.jsonl";

    private final Journal journal;
    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Persons persons;
    private final Contents contents;
    private final RunFiles files;

    public RunExport(Journal journal, Ledger ledger, Checkpoints checkpoints, Persons persons, Contents contents, RunFiles files) {
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
        private final Checkpoints.Made checkpoint;
        private final Map<String, byte[]> bound;

        /** @param bound the files that the entry of the export binds, by their names */
        private Ready(Run run, Checkpoints.Made checkpoint, Map<String, byte[]> bound) {
            this.run = run;
            this.checkpoint = checkpoint;
            this.bound = bound;
        }

        /** Such as {@code export-2026-Q3-run-1.zip}. */
        public String name() {
            return "export-" + run.order().period().name() + "-run-" + run.number() + ".zip";
        }

        /** As a ZIP file; never holds all of it at once. */
        public void write(OutputStream out) {
            try (ExportZip zip = new ExportZip(out)) {
                writeLedger(zip, checkpoint);
                for (Map.Entry<String, byte[]> file : bound.entrySet()) {
                    zip.put(file.getKey(), body -> body.write(file.getValue()));
                }
                for (Fingerprint sha256 : files.named(run)) {
                    if (!zip.has("content/" + sha256.hex()) && contents.erased(sha256).isEmpty()) {
                        zip.put("content/" + sha256.hex(), contents.open(sha256));
                    }
                }
                zip.end(Details.of("schema", SCHEMA).with("run", run.number()));
            } catch (IOException unsent) {
                throw new UncheckedIOException(unsent);
            }
        }
    }

    /**
     * Writes into the ledger who exports what, and signs a checkpoint that covers it.
     *
     * @param number of a run that is calculated
     */
    public Decision<Ready> of(Actor who, int number) {
        if (!who.may(Right.FETCH_PAYROLL)) {
            return Decision.refused("refused.not-allowed", who.name());
        }
        return journal.decide(() -> {
            Run run = files.run(number);
            if (run.calculation().isEmpty()) {
                return Decision.refused("refused.run-not-calculated", String.valueOf(number));
            }
            List<Payout> payouts = files.payouts(run);
            Map<String, Person> concerned = persons.of(payouts.stream().map(Payout::participant).toList());
            if (!hasLeaves(run, concerned)) {
                return Decision.refused("refused.run-before-ledger", String.valueOf(number));
            }
            SortedMap<String, byte[]> bound = new TreeMap<>(Map.of(PERSONS, utf8(listed(payouts, concerned)), BASIS, utf8(Json.of(files.basis(run)) + "\n"), VKEYS, utf8(vkeys(checkpoints))));
            files.outputs(run).forEach((name, bytes) -> bound.put("outputs/" + name, bytes));
            Entry entry = journal.record(who, "run.exported", "run " + number, "", binding(number, bound));
            return Decision.granted(new Ready(run, checkpoints.make(entry.number()), bound));
        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing else in the ledger says what these files hold, or that those for payroll are there. */
    private static Details binding(int number, SortedMap<String, byte[]> bound) {
        SortedMap<String, Fingerprint> files = new TreeMap<>();
        bound.forEach((name, bytes) -> files.put(name, Fingerprint.of(bytes)));
        return Details.of("run", number).with("persons", files.remove(PERSONS)).with("files", files);
    }

    /** The keys in use so far, one a line. */
    static String vkeys(Checkpoints checkpoints) {
        return String.join("\n", checkpoints.vkeys()) + "\n";
    }

    private boolean hasLeaves(Run run, Map<String, Person> concerned) {
        long calculated = run.calculation().orElseThrow().calculated().number();
        return concerned.values().stream().limit(1).noneMatch(person -> ledger.ofPerson(calculated, person.key()).isEmpty());
    }

    private void writeLedger(ExportZip zip, Checkpoints.Made checkpoint) throws IOException {
        zip.put(LEDGER, out -> ledger.leaves(0, checkpoint.size(), leaf -> line(out, leaf.bytes())));
        zip.put("hashes.txt", out -> ledger.leaves(0, checkpoint.size(),
                leaf -> line(out, leaf.hash().toString().getBytes(StandardCharsets.UTF_8))));
        zip.put("checkpoint", checkpoint.note());
        for (Checkpoints.Made earlier : checkpoints.all()) {
            if (earlier.size() < checkpoint.size()) {
                zip.put("checkpoints/" + earlier.size() + ".checkpoint", earlier.note());
            }
        }
    }

    private static void line(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            out.write('\n');
        } catch (IOException unsent) {
            throw new UncheckedIOException(unsent);
        }
    }

    /**
     * Whom the keys of the run stand for, for whoever may see the payroll file. Of each there is the text that the payout's leaf has a hash of, so that nobody can put another code there. The entry of the export binds
     * the list, so that nobody can leave the texts out.
     */
    private static String listed(List<Payout> payouts, Map<String, Person> concerned) {
        StringBuilder lines = new StringBuilder();
        payouts.stream().filter(payout -> !concerned.get(payout.participant()).isErased()).sorted(Comparator.comparing(Payout::participant))
                .forEach(payout -> lines.append(listed(payout, concerned.get(payout.participant()))).append('\n'));
        return lines.toString();
    }

    private static String listed(Payout payout, Person person) {
        return Details.of("participant", payout.participant()).with("person", person.key()).with("secret", person.secret()).with("row", payout.row()).text();
    }
}
