package org.meritrail.cli;

import java.util.concurrent.Callable;
import org.meritrail.simulation.WhyNot;
import org.meritrail.simulation.WhyNotText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says why nothing else came out for a participant: the rows that lost, and the gates that were closed. */
@Command(name = "why-not")
final class AskWhyNot implements Callable<Integer> {

    @Mixin
    private AskedAbout about;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        return about.answer(language, spec, situation -> {
            WhyNot answer = WhyNot.of(situation, about.of());
            language.print(answer, WhyNotText::of, spec.commandLine().getOut());
        });
    }
}
