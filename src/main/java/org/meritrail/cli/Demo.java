package org.meritrail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.meritrail.batch.ControlTotals;
import org.meritrail.kernel.Period;
import org.meritrail.sample.SampleData;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates the sample quarter that comes with Meritrail. */
@Command(name = "demo")
final class Demo implements Callable<Integer> {

    private static final Period QUARTER = Period.parse("2026-Q3");

    @Mixin
    private PolicySource policy;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "var/demo", descriptionKey = "demo.out")
    private Path folder;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Well although the sample has bad rows and a held deal, as it is meant to; a policy with findings is a concern. */
    @Override
    public Integer call() {
        Path data = SampleData.unpack(folder.resolve("data"));
        Optional<ControlTotals> totals = new DryRunning(spec.commandLine().getOut(), spec.commandLine().getErr(), language)
                .run(policy, new DryRunning.Order(data, null, QUARTER, List.of(), folder.resolve(QUARTER.name()), 2));
        return totals.isPresent() ? Meritrail.WELL : Meritrail.CONCERNS;
    }
}
