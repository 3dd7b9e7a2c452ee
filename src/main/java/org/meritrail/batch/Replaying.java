package org.meritrail.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.meritrail.content.Workspace;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;
import org.meritrail.pseudonym.Concealing.Named;

/**
 * Works a run out again from the stored bytes of its policy and records, as the ledger names them, and compares what it comes to byte by byte. Needs no database, keeps
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
     * @param otherwise    what the basis states and the ledger says otherwise, which is what it was worked out from
     * @param differing    tokens of those whose payout or explanation is not what its leaf says, in the order of their codes, or codes that are kept as they are
     * @param missing      how many had a payout then and have none now
     * @param sameTotals   whether the control totals, and with them every report, are the same but for the versions of the programs that did the work
     * @param otherFiles   what the files are called in the control totals that are not the same, in their order
     */
    public record Replayed(int run, String period, List<Otherwise> otherwise, int participants, List<String> differing, int missing, boolean sameTotals,
                           List<String> otherFiles) {

        public boolean isSame() {
            return otherwise.isEmpty() && differing.isEmpty() && missing == 0 && sameTotals;
        }

        /** With other texts for those that differ. */
        Replayed calling(UnaryOperator<String> called) {
            return new Replayed(run, period, otherwise, participants, differing.stream().map(called).toList(), missing, sameTotals, otherFiles);
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

    /** What a basis states and the ledger says otherwise; all of it. @throws UnableToCalculate if the ledger does not know the run */
    public List<Otherwise> otherwise(Basis stated, BoundRun bound) {
        return bound.otherwise(stated, bound.basis(takenOver(bound)));
    }

    private String takenOver(BoundRun bound) {
        return totals(bound).sha256().get(ControlTotals.TAKEN_OVER);
    }

    private ControlTotals totals(BoundRun bound) {
        return Json.read(bytes(bound.totals()), ControlTotals.class);
    }

    /** What is kept of what the run came to, with what the control totals call it. A replay makes all of it anew and reads hardly any. */
    public Map<Fingerprint, String> kept(BoundRun bound) {
        Map<Fingerprint, String> kept = new LinkedHashMap<>();
        bound.explanations().forEach(sha256 -> kept.put(new Fingerprint(sha256), ControlTotals.EXPLANATIONS));
        totals(bound).named().forEach((name, sha256) -> kept.put(new Fingerprint(sha256), name));
        return kept;
    }

    /**
     * Works it out from what the ledger says.
     *
     * @param stated only compared with that
     * @throws UnableToCalculate if the ledger does not know the run or contradicts itself, or the policy cannot be read any more
     */
    public Replayed replay(Basis stated, BoundRun bound) {
        Basis basis = bound.basis(takenOver(bound));
        bound.checkPolicy(totals(bound).policy());
        Policy policy = workspace.within(folder -> {
            write(basis.policy(), folder);
            return Payable.policy(Policies.readAndCompile(folder), bound.version());
        });
        RestoredInputs.Restored restored = RestoredInputs.read(new Fingerprint(basis.inputs()), contents, policy.plan().data(), InputPerson::standIns);
        Payable payable = Payable.again(policy, Period.parse(basis.period()), restored, taken(basis, restored), threads);
        return compared(bound.otherwise(stated, basis), basis, bound, payable);
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

    private Replayed compared(List<Otherwise> otherwise, Basis basis, BoundRun bound, Payable payable) {
        Results results = new Recording(new OnlyHashing(), threads).results(basis.run(), payable);
        Map<String, String> keys = payable.keying().people().stream().collect(Collectors.toMap(Named::participant, Named::key));
        Set<String> missing = new HashSet<>(bound.paid());
        List<String> differing = new ArrayList<>();
        for (Payout payout : results.payouts()) {
            String key = keys.get(payout.participant());
            missing.remove(key);
            if (!bound.paid(key, payout)) {
                differing.add(payable.keying().concealing().apply(payout.participant()));
            }
        }
        ControlTotals totals = totals(bound);
        boolean sameTotals = Fingerprint.of(Json.bytes(results.totals().by(totals.engine()))).hex().equals(basis.totals());
        return new Replayed(basis.run(), basis.period(), otherwise, results.payouts().size() + missing.size(), differing, missing.size(), sameTotals,
                otherFiles(totals.sha256(), results.totals().sha256()));
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
