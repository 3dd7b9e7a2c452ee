package org.meritrail.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.meritrail.batch.EarlierFolders;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.Rules;
import org.meritrail.simulation.Situation;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whom a question is about, and under which policy, with which data and in which period. */
final class AskedAbout {

    @Mixin
    private PolicySource policy;

    @Option(names = "--data", paramLabel = "DIR", required = true, descriptionKey = "data")
    private Path data;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
    private Path mapping;

    @Option(names = "--period", paramLabel = "PERIOD", required = true, descriptionKey = "period")
    private String period;

    @Option(names = "--earlier", paramLabel = "DIR", descriptionKey = "earlier")
    private List<Path> earlier = List.of();

    @Option(names = "--participant", paramLabel = "ID", required = true, descriptionKey = "participant")
    private String participant;

    @Option(names = "--of", paramLabel = "LINE", defaultValue = "", descriptionKey = "asked.of")
    private String of;

    /** Name of the line that is asked about; empty for the whole pay. */
    String of() {
        return of;
    }

    /** Answers the question, or prints the findings if the policy has mistakes. */
    int answer(Language language, CommandLine.Model.CommandSpec spec, Consumer<Situation> question) {
        PrintWriter findings = language.json() ? spec.commandLine().getOut() : spec.commandLine().getErr();
        Period asked = Period.parse(period);
        try {
            return policy.read(language.telling(), findings).map(readable -> {
                question.accept(new Situation(readable, received(readable), asked, EarlierFolders.read(earlier, asked).entries(), participant));
                return Meritrail.WELL;
            }).orElse(Meritrail.CONCERNS);
        } catch (Rules.UnableToCompile broken) {
            language.telling().findings(broken.findings(), findings);
            return Meritrail.CONCERNS;
        }
    }

    private Received received(Policy readable) {
        return mapping == null ? Intake.read(data, readable.plan().data()) : Intake.read(data, mapping, readable.plan().data());
    }
}
