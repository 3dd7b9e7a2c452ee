package org.meritrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import org.meritrail.batch.Json;
import org.meritrail.batch.Replaying;
import org.meritrail.content.Workspace;
import org.meritrail.export.ExportedRun;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works an exported run out again and compares it byte by byte. */
@Command(name = "replay")
final class Replay implements Callable<Integer> {

    /** Named one by one. */
    private static final int MOST = 20;

    @Parameters(paramLabel = "EXPORT", descriptionKey = "replay.export")
    private Path export;

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
        try (ExportedRun exported = ExportedRun.open(export)) {
            Replaying.Replayed replayed = new Replaying(exported::content, new Workspace(folder), threads).replay(exported.basis());
            print(replayed);
            return replayed.isSame() ? Meritrail.WELL : Meritrail.CONCERNS;
        } catch (ZipException | ExportedRun.NotExported | Replaying.UnableToReplay none) {
            throw new Faults.Fault(Message.of("cli.no-export", export.toString(), String.valueOf(none.getMessage())));
        } finally {
            Files.delete(folder);
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
        if (replayed.differing().size() > MOST) {
            out.println(texts.say("replay.more", String.valueOf(replayed.differing().size() - MOST)));
        }
        out.println(texts.say(replayed.sameTotals() ? "replay.totals" : "replay.other-totals"));
        replayed.otherFiles().forEach(name -> out.println(texts.say("replay.differs", name)));
    }
}
