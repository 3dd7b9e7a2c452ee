package org.meritrail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.meritrail.batch.ControlTotals;
import org.meritrail.kernel.Period;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates a policy over a folder of data for one period and writes what everyone is due, and why. */
@Command(name = "evaluate")
final class Evaluate implements Callable<Integer> {

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

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "out")
    private Path out;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", descriptionKey = "threads")
    private int threads;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Optional<ControlTotals> totals = new DryRunning(spec.commandLine().getOut(), spec.commandLine().getErr(), language)
                .run(policy, new DryRunning.Order(data, mapping, Period.parse(period), earlier, out, threads));
        return totals.filter(ControlTotals::isClear).isPresent() ? Meritrail.WELL : Meritrail.CONCERNS;
    }
}
