package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.meritrail.batch.ControlTotals;
import org.meritrail.batch.DryRun;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.sample.SampleData;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates a quarter of the sample company that comes with Meritrail. */
@Command(name = "demo")
final class Demo implements Callable<Integer> {

    @Mixin
    private PolicySource policy;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "var/demo", descriptionKey = "demo.out")
    private Path folder;

    @Option(names = "--period", paramLabel = "PERIOD", defaultValue = "2026-Q3", descriptionKey = "demo.period")
    private String period;

    @Option(names = "--statements", paramLabel = "DIR", descriptionKey = "demo.statements")
    private Path statements;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Well although the sample has bad rows and a held deal, as it is meant to; a policy with findings is a concern. */
    @Override
    public Integer call() throws IOException {
        Period quarter = Period.parse(period);
        if (!SampleData.covers(quarter)) {
            throw new Faults.Fault(Message.of("cli.demo-period", quarter.name()));
        }
        Path out = folder.resolve(quarter.name());
        Path data = SampleData.unpack(folder.resolve("data"));
        Optional<ControlTotals> totals = new DryRunning(spec.commandLine().getOut(), spec.commandLine().getErr(), language)
                .run(policy, new DryRunning.Order(data, null, quarter, List.of(), out, 2));
        if (totals.isPresent() && statements != null) {
            tellEveryone(out);
        }
        return totals.isPresent() ? Meritrail.WELL : Meritrail.CONCERNS;
    }

    private void tellEveryone(Path out) throws IOException {
        int people = StatementPages.write(out.resolve(DryRun.EXPLANATIONS), statements);
        if (!language.json()) {
            spec.commandLine().getOut().println(language.texts().say("cli.statements-written", String.valueOf(people), statements.toString()));
        }
    }
}
