package org.meritrail.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Ledger;

/** Writes the files of released runs for payroll to fetch. */
public final class PayrollOutbox {

    private final Runs runs;
    private final Runs.Records records;
    private final Journal journal;
    private final Ledger ledger;

    public PayrollOutbox(Runs runs, Runs.Records records, Journal journal, Ledger ledger) {
        this.runs = runs;
        this.records = records;
        this.journal = journal;
        this.ledger = ledger;
    }

    /** Released runs whose files were not written yet, the oldest first. */
    public List<Integer> unwritten() {
        return records.runs().histories().stream().filter(history -> history.has(RunStep.RELEASED) && !history.has(RunStep.WRITTEN))
                .map(history -> history.order().number()).sorted().toList();
    }

    /**
     * The files of a released run by name, the payroll file last and before it the ledger's checkpoint of the release; the same bytes whenever
     * they are asked for, which are those that the release binds. None once they cannot be made so again, since somebody was erased or goes by
     * another name whom they name.
     *
     * @throws DryRun.UnableToWrite if the run is not released
     */
    public Map<String, byte[]> files(int run) {
        Run.Released released = released(run);
        Map<String, byte[]> files = made(released);
        return areAsReleased(files, released) ? withCheckpoint(files, released) : Map.of();
    }

    private Run.Released released(int run) {
        if (runs.run(run).orElseThrow(() -> new Runs.NoSuchRun(run)) instanceof Run.Released released) {
            return released;
        }
        throw new DryRun.UnableToWrite(Message.of("outbox.not-released", String.valueOf(run)), null);
    }

    private Map<String, byte[]> made(Run.Released released) {
        int run = released.number();
        PayrollFiles files = PayrollFiles.of(released.before(), records);
        return files.payTheErased() ? Map.of() : files.byName(runs.payroll(run), runs.corrections(run), runs.adjusted(run).paid());
    }

    private boolean areAsReleased(Map<String, byte[]> files, Run.Released released) {
        return bound(released).map(bound -> bound.equals(hashes(files))).orElse(true);
    }

    /** Alone, since the others tell names, which may be others by now. */
    private boolean isPayrollAsReleased(Map<String, byte[]> files, Run.Released released) {
        return files.isEmpty() || bound(released).map(bound -> hashes(files).get(payroll(files)).equals(bound.get(payroll(files)))).orElse(true);
    }

    /** Hashes of the files by name; empty of releases that are older than the ledger, which bind none. */
    private Optional<Map<?, ?>> bound(Run.Released released) {
        OptionalLong leaf = ledger.ofEntry(released.released().number());
        return leaf.isPresent() && Json.read(ledger.leaf(leaf.getAsLong()).bytes(), Map.class).get("details") instanceof Map<?, ?> details
                && details.get("files") instanceof Map<?, ?> bound ? Optional.of(bound) : Optional.empty();
    }

    private static String payroll(Map<String, byte[]> files) {
        return List.copyOf(files.keySet()).get(files.size() - 1);
    }

    private static Map<String, String> hashes(Map<String, byte[]> files) {
        return RunLeaves.hashes(files).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().hex()));
    }

    private Map<String, byte[]> withCheckpoint(Map<String, byte[]> files, Run.Released released) {
        return files.isEmpty() ? files
                : records.checkpoints().of(released.released().number()).map(checkpoint -> withCheckpoint(files, checkpoint.note())).orElse(files);
    }

    private static Map<String, byte[]> withCheckpoint(Map<String, byte[]> files, String note) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        String payroll = payroll(files);
        byte[] last = all.remove(payroll);
        all.put(payroll + ".checkpoint", note.getBytes(StandardCharsets.UTF_8));
        all.put(payroll, last);
        return all;
    }

    /**
     * Writes the files into a folder, whole or not at all, the payroll file last; a crash in the middle is made up for by writing again.
     *
     * @throws DryRun.UnableToWrite if the folder is full or cannot be written, or has another file of the name, or the payroll lines are not those that
     *     were released; nothing was recorded then
     */
    public void write(int run, Path folder) {
        Run.Released released = released(run);
        Map<String, byte[]> made = made(released);
        if (!isPayrollAsReleased(made, released)) {
            throw new DryRun.UnableToWrite(Message.of("outbox.not-as-released", String.valueOf(run)), null);
        }
        Map<String, byte[]> files = withCheckpoint(made, released);
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempDirectory(folder, ".writing-");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    store(draft.resolve(file.getKey()), file.getValue());
                }
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    moveIn(draft.resolve(file.getKey()), folder.resolve(file.getKey()), file.getValue());
                }
            } finally {
                delete(draft);
            }
        } catch (IOException unwritable) {
            throw new DryRun.UnableToWrite(Message.of("batch.not-writable", folder.toString(), unwritable.toString()), unwritable);
        }
        record(run, files);
    }

    /** On the disk itself, since a power cut must not leave a name without its content. */
    private static void store(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static void moveIn(Path from, Path to, byte[] bytes) throws IOException {
        if (Files.exists(to) && !Arrays.equals(Files.readAllBytes(to), bytes)) {
            throw new DryRun.UnableToWrite(Message.of("outbox.other-file", to.toString()), null);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path draft) throws IOException {
        try (Stream<Path> files = Files.list(draft)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(draft);
    }

    private void record(int run, Map<String, byte[]> files) {
        journal.decide(() -> {
            Entry written = records.runs().history(run).orElseThrow().steps().get(RunStep.WRITTEN);
            if (written != null) {
                return Decision.granted(written);
            }
            Entry entry = journal.record(Actor.SERVICE, "run.written", "run " + run, "",
                    Details.of("run", run).with("files", RunLeaves.hashes(files)));
            records.runs().add(run, RunStep.WRITTEN, null, entry);
            return Decision.granted(entry);
        });
    }
}
