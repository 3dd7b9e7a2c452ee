package org.meritrail.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.meritrail.batch.Json;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.ExplanationText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says why a participant is due what they are due, from the files of an evaluation. */
@Command(name = "explain")
final class Explain implements Callable<Integer> {

    @Mixin
    private WrittenExplanations explanations;

    @Option(names = "--participant", paramLabel = "ID", required = true, descriptionKey = "participant")
    private String participant;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Explanation explanation = explanations.of(participant);
        String text = language.json() ? Json.of(explanation) + "\n" : ExplanationText.of(explanation, language.texts());
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return explanation.outcome().equals("withheld") ? Meritrail.CONCERNS : Meritrail.WELL;
    }
}
