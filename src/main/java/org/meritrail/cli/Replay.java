package org.meritrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.meritrail.batch.Basis;
import org.meritrail.batch.BoundRun;
import org.meritrail.batch.Json;
import org.meritrail.batch.Otherwise;
import org.meritrail.batch.Replaying;
import org.meritrail.content.Workspace;
import org.meritrail.export.ExportedRun;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.server.StoredRuns;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works a run out again, from its export or from the service's database, and compares it byte by byte. */
@Command(name = "replay")
final class Replay implements Callable<Integer> {

    /** Named one by one. */
    private static final int MOST = 20;

    /** One of the two. */
    static final class Which {

        @Parameters(paramLabel = "EXPORT", descriptionKey = "replay.export")
        private Path export;

        @Option(names = "--run", paramLabel = "N", required = true, descriptionKey = "replay.run")
        private Integer run;
    }

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Option(names = "--home", paramLabel = "FOLDER", defaultValue = "var", descriptionKey = "replay.home")
    private Path home;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", descriptionKey = "threads")
    private int threads;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Faults.checkThreads(threads);
        Path folder = Files.createTempDirectory("meritrail-replay");
        try {
            Replaying.Replayed replayed = which.export == null ? stored(new Workspace(folder)) : exported(new Workspace(folder));
            print(replayed);
            return replayed.isSame() ? Meritrail.WELL : Meritrail.CONCERNS;
        } finally {
            Files.delete(folder);
        }
    }

    private Replaying.Replayed exported(Workspace workspace) throws IOException {
        try (ExportedRun exported = ExportedRun.open(which.export)) {
            Replaying replaying = new Replaying(exported::content, workspace, threads);
            Basis stated = exported.basis();
            BoundRun bound = exported.bound();
            tellOtherwise(replaying, stated, bound);
            exported.check(replaying.kept(bound), bound::isErased);
            return replaying.replay(stated, bound);
        } catch (ExportedRun.NotExported none) {
            throw new Faults.Fault(none.reason());
        } catch (Replaying.UnableToReplay outside) {
            throw new Faults.Fault(Message.of("cli.export-outside", which.export.toString(), String.valueOf(outside.getMessage())));
        }
    }

    private Replaying.Replayed stored(Workspace workspace) {
        try {
            StoredRuns stored = StoredRuns.of(home, System.getenv());
            Basis basis = stored.basis(which.run).orElseThrow(() -> new Faults.Fault(Message.of("refused.run-without-records", String.valueOf(which.run))));
            Replaying replaying = new Replaying(stored.contents()::open, workspace, threads);
            BoundRun bound = stored.bound(which.run);
            tellOtherwise(replaying, basis, bound);
            return replaying.replay(basis, bound);
        } catch (StoredRuns.Unreadable unreadable) {
            throw new Faults.Fault(unreadable.reason());
        }
    }

    /** What is stated otherwise is told first, since what the ledger says may not be there to be worked out. */
    private void tellOtherwise(Replaying replaying, Basis stated, BoundRun bound) {
        if (!language.json()) {
            printOtherwise(replaying.otherwise(stated, bound));
        }
    }

    private void printOtherwise(List<Otherwise> otherwise) {
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = language.texts();
        if (!otherwise.isEmpty()) {
            out.println(texts.say(which.export == null ? "replay.otherwise.database" : "replay.otherwise.export"));
            otherwise.stream().limit(MOST).forEach(one -> out.println(texts.say("replay.otherwise", one.member(), orNothing(one.stated()), String.valueOf(one.leaf()),
                    orNothing(one.bound()))));
            printMore(otherwise.size());
        }
    }

    private String orNothing(String text) {
        return text == null ? language.texts().say("replay.nothing") : text;
    }

    private void printMore(int all) {
        if (all > MOST) {
            spec.commandLine().getOut().println(language.texts().say("replay.more", String.valueOf(all - MOST)));
        }
    }

    private void print(Replaying.Replayed replayed) {
        PrintWriter out = spec.commandLine().getOut();
        if (language.json()) {
            out.println(Json.of(replayed));
            return;
        }
        Texts texts = language.texts();
        String same = String.valueOf(replayed.same());
        out.println(texts.say("replay.payouts", String.valueOf(replayed.run()), replayed.period(), same, String.valueOf(replayed.participants())));
        replayed.differing().stream().limit(MOST).forEach(participant -> out.println(texts.say("replay.differs", participant)));
        printMore(replayed.differing().size());
        out.println(texts.say(replayed.sameTotals() ? "replay.totals" : "replay.other-totals"));
        replayed.otherFiles().forEach(name -> out.println(texts.say("replay.differs", name)));
        if (which.export != null) {
            out.println(texts.say("replay.genuine"));
        }
    }
}
