package org.meritrail.cli;

import java.util.concurrent.Callable;
import org.meritrail.kernel.Message;
import org.meritrail.simulation.Place;
import org.meritrail.simulation.Situation;
import org.meritrail.simulation.WhatIf;
import org.meritrail.simulation.WhatIfText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what would have changed a participant's pay, by the smallest change of each input; or what a given value comes to. */
@Command(name = "what-if")
final class AskWhatIf implements Callable<Integer> {

    @Mixin
    private AskedAbout about;

    @Option(names = "--input", paramLabel = "FILE:ROW:COLUMN", descriptionKey = "asked.input")
    private String input;

    @Option(names = "--value", paramLabel = "VALUE", descriptionKey = "what-if.value")
    private String value;

    @Option(names = "--enough", paramLabel = "N", descriptionKey = "what-if.enough")
    private int enough = WhatIf.ENOUGH;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (value != null && input == null) {
            throw new Faults.Fault(Message.of("cli.value-of-what"));
        }
        return about.answer(language, spec, situation -> language.print(answer(situation), WhatIfText::of, spec.commandLine().getOut()));
    }

    private WhatIf answer(Situation situation) {
        if (input == null) {
            return WhatIf.of(situation, about.of(), enough);
        }
        Place place = Place.parse(input);
        return value == null ? WhatIf.of(situation, about.of(), place) : WhatIf.of(situation, about.of(), place, value);
    }
}
