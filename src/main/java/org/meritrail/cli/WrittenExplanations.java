package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.meritrail.batch.DryRun;
import org.meritrail.batch.Json;
import org.meritrail.explanation.Explanation;
import org.meritrail.kernel.Message;
import picocli.CommandLine.Option;

/** The explanations in a folder that an evaluation wrote to. */
final class WrittenExplanations {

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "explain.out")
    private Path folder;

    /** @throws Faults.Fault if nothing was written there */
    Path file() {
        return file(folder);
    }

    private static Path file(Path folder) {
        Path file = folder.resolve(DryRun.EXPLANATIONS);
        if (!Files.isRegularFile(file)) {
            throw new Faults.Fault(Message.of("cli.no-explanations", file.toString()));
        }
        return file;
    }

    /** @throws Faults.Fault also if the participant is not among them */
    Explanation of(String participant) throws IOException {
        return in(folder, participant);
    }

    /** @throws Faults.Fault if nothing was written there, or the participant is not among them */
    static Explanation in(Path folder, String participant) throws IOException {
        Path file = file(folder);
        return Json.explanation(file, participant).orElseThrow(() -> new Faults.Fault(Message.of("cli.no-participant", participant, file.toString())));
    }
}
