package org.meritrail.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.meritrail.content.Workspace;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.policy.Policies;

/** Works a run out again from the stored bytes of its policy and data, and compares what it comes to byte by byte. Needs no database and keeps nothing. */
public final class Replaying {

    private final Function<Fingerprint, InputStream> contents;
    private final Workspace workspace;
    private final int threads;

    /**
     * What came of it.
     *
     * @param participants how many there were, then or now
     * @param differing    codes of those whose explanation or payout is not the same, in their order
     * @param sameTotals   whether the control totals, and with them every report, are the same but for the versions of the programs that did the work
     * @param otherFiles   what the files are called in the control totals that are not the same, in their order
     */
    public record Replayed(int run, String period, int participants, List<String> differing, boolean sameTotals, List<String> otherFiles) {

        public boolean isSame() {
            return differing.isEmpty() && sameTotals;
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
        return workspace.within(folder -> {
            write(basis.policy(), folder.resolve("policy"));
            write(basis.data(), folder.resolve("data"));
            Payable payable = Payable.again(Policies.readAndCompile(folder.resolve("policy")), basis, taken(basis), folder.resolve("data"), threads);
            return compared(basis, new Recording(new OnlyHashing(), threads).results(basis.run(), payable));
        });
    }

    private TakenOver taken(Basis basis) {
        return basis.takenOver() == null ? TakenOver.NOTHING : TakenOverFile.read(bytes(basis.takenOver()));
    }

    private byte[] bytes(String sha256) {
        try (InputStream bytes = contents.apply(new Fingerprint(sha256))) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Replayed compared(Basis basis, Results results) {
        SortedMap<String, String> then = new TreeMap<>();
        IntStream.range(0, basis.participants().size()).forEach(at -> then.put(basis.participants().get(at), basis.explanations().get(at)));
        SortedMap<String, String> now = new TreeMap<>();
        results.payouts().forEach(payout -> now.put(payout.participant(), payout.explanation().hex()));
        SortedMap<String, String> all = new TreeMap<>(then);
        all.putAll(now);
        List<String> differing = all.keySet().stream().filter(one -> !now.getOrDefault(one, "").equals(then.getOrDefault(one, ""))).toList();
        ControlTotals totals = Json.read(bytes(basis.totals()), ControlTotals.class);
        boolean sameTotals = Fingerprint.of(Json.bytes(results.totals().by(totals.engine()))).hex().equals(basis.totals());
        return new Replayed(basis.run(), basis.period(), all.size(), differing, sameTotals, otherFiles(totals.sha256(), results.totals().sha256()));
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

    /** A basis names a file that lies outside of the policy and the data. */
    public static final class UnableToReplay extends RuntimeException {
        UnableToReplay(String name) {
            super(name);
        }
    }
}
