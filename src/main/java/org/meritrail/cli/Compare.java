package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.meritrail.batch.Json;
import org.meritrail.explanation.difference.DifferenceText;
import org.meritrail.explanation.difference.ExplanationDifference;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why somebody is due another amount than in another evaluation, or than somebody else, and how much each cause is. */
@Command(name = "compare")
final class Compare implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "compare.before")
    private Path before;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NOW", descriptionKey = "compare.now")
    private Path now;

    @Option(names = "--participant", paramLabel = "ID", required = true, descriptionKey = "participant")
    private String participant;

    @Option(names = "--with-participant", paramLabel = "ID", descriptionKey = "compare.with-participant")
    private String other;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ExplanationDifference difference = ExplanationDifference.between(WrittenExplanations.in(before, participant),
                WrittenExplanations.in(now == null ? before : now, other == null ? participant : other));
        if (language.json()) {
            spec.commandLine().getOut().println(Json.of(difference));
        } else {
            DifferenceText.of(difference, language.texts()).forEach(spec.commandLine().getOut()::println);
        }
        return difference.comesToTheSame() ? Meritrail.WELL : Meritrail.CONCERNS;
    }
}
