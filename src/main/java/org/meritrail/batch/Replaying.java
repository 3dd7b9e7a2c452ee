package org.meritrail.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.meritrail.content.Workspace;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;

/**
 * Works a run out again from the stored bytes of its policy and records, and compares what it comes to byte by byte. Needs no database, keeps
 * nothing, and never learns who anybody is: others' codes and names stand in for theirs.
 */
public final class Replaying {

    private final Function<Fingerprint, InputStream> contents;
    private final Workspace workspace;
    private final int threads;

    /**
     * What came of it.
     *
     * @param participants how many there were, then or now
     * @param differing    tokens of those whose explanation is not the same, in the order of their codes, or codes that are kept as they are
     * @param missing      how many had an explanation then and have none now that is the same, beyond those that differ
     * @param sameTotals   whether the control totals, and with them every report, are the same but for the versions of the programs that did the work
     * @param otherFiles   what the files are called in the control totals that are not the same, in their order
     */
    public record Replayed(int run, String period, int participants, List<String> differing, int missing, boolean sameTotals, List<String> otherFiles) {

        public boolean isSame() {
            return differing.isEmpty() && missing == 0 && sameTotals;
        }

        /** With other texts for those that differ. */
        Replayed calling(UnaryOperator<String> called) {
            return new Replayed(run, period, participants, differing.stream().map(called).toList(), missing, sameTotals, otherFiles);
        }

        /** How many came to the same bytes. */
        public int same() {
            return participants - differing.size() - missing;
        }
    }

    /** @param contents gives the bytes that have a fingerprint */
    public Replaying(Function<Fingerprint, InputStream> contents, Workspace workspace, int threads) {
        this.contents = contents;
        this.workspace = workspace;
        this.threads = threads;
    }

    /** @throws UnableToCalculate if the policy cannot be read any more */
    public Replayed replay(Basis basis) {
        Policy policy = workspace.within(folder -> {
            write(basis.policy(), folder);
            return Payable.policy(Policies.readAndCompile(folder), "?");
        });
        RestoredInputs.Restored restored = RestoredInputs.read(new Fingerprint(basis.inputs()), contents, policy.plan().data(), InputPerson::standIns);
        Payable payable = Payable.again(policy, Period.parse(basis.period()), restored, taken(basis, restored), threads);
        return compared(basis, payable.keying().concealing(), new Recording(new OnlyHashing(), threads).results(basis.run(), payable));
    }

    private TakenOver taken(Basis basis, RestoredInputs.Restored restored) {
        return basis.takenOver() == null ? TakenOver.NOTHING
                : TakenOverFile.read(restored.revealing().revealed(new String(bytes(basis.takenOver()), StandardCharsets.UTF_8), Json::escaped));
    }

    private byte[] bytes(String sha256) {
        try (InputStream bytes = contents.apply(new Fingerprint(sha256))) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Replayed compared(Basis basis, UnaryOperator<String> concealing, Results results) {
        Set<String> then = new HashSet<>(basis.explanations());
        List<Payout> other = results.payouts().stream().filter(payout -> !then.contains(payout.explanation().hex())).toList();
        int same = results.payouts().size() - other.size();
        int missing = Math.max(0, basis.explanations().size() - same - other.size());
        ControlTotals totals = Json.read(bytes(basis.totals()), ControlTotals.class);
        boolean sameTotals = Fingerprint.of(Json.bytes(results.totals().by(totals.engine()))).hex().equals(basis.totals());
        return new Replayed(basis.run(), basis.period(), same + other.size() + missing, other.stream().map(Payout::participant).map(concealing).toList(),
                missing, sameTotals, otherFiles(totals.sha256(), results.totals().sha256()));
    }

    private static List<String> otherFiles(SortedMap<String, String> then, SortedMap<String, String> now) {
        SortedMap<String, String> all = new TreeMap<>(then);
        all.putAll(now);
        return all.keySet().stream().filter(name -> !Objects.equals(then.get(name), now.get(name))).toList();
    }

    private void write(SortedMap<String, String> files, Path folder) {
        files.forEach((name, sha256) -> {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder)) {
                throw new UnableToReplay(name);
            }
            try (InputStream bytes = contents.apply(new Fingerprint(sha256))) {
                Files.createDirectories(file.getParent());
                Files.copy(bytes, file);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    /** A basis names a file that lies outside of the policy. */
    public static final class UnableToReplay extends RuntimeException {
        UnableToReplay(String name) {
            super(name);
        }
    }
}
