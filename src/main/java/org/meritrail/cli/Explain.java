package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.meritrail.batch.DryRun;
import org.meritrail.batch.Json;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.kernel.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says why a participant is due what they are due, from the files of an evaluation. */
@Command(name = "explain")
final class Explain implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "explain.out")
    private Path folder;

    @Option(names = "--participant", paramLabel = "ID", required = true, descriptionKey = "participant")
    private String participant;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path file = folder.resolve(DryRun.EXPLANATIONS);
        if (!Files.isRegularFile(file)) {
            throw new Faults.Fault(Message.of("cli.no-explanations", file.toString()));
        }
        Explanation explanation = Json.explanation(file, participant)
                .orElseThrow(() -> new Faults.Fault(Message.of("cli.no-participant", participant, file.toString())));
        String text = language.json() ? Json.of(explanation) + "\n" : ExplanationText.of(explanation, language.texts());
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return explanation.outcome().equals("withheld") ? Meritrail.CONCERNS : Meritrail.WELL;
    }
}
