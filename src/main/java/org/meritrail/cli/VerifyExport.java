package org.meritrail.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.meritrail.verifier.Verify;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the verifier, which knows nothing of this program and can be started without it. */
@Command(name = "verify")
final class VerifyExport implements Callable<Integer> {

    @Option(names = "--vkey", paramLabel = "KEY|FILE", required = true, descriptionKey = "verify.vkey")
    private List<String> vkeys;

    @Option(names = "--since", paramLabel = "CHECKPOINT", descriptionKey = "verify.since")
    private String since;

    @Option(names = "--consistency", paramLabel = "FILE", descriptionKey = "verify.consistency")
    private String consistency;

    @Option(names = "--payout", paramLabel = "PERSON", descriptionKey = "verify.payout")
    private String payout;

    @Parameters(paramLabel = "EXPORT", descriptionKey = "verify.export")
    private String export;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(List.of("--lang", language.texts().language()));
        vkeys.forEach(key -> arguments.addAll(List.of("--vkey", key)));
        add(arguments, "--since", since);
        add(arguments, "--consistency", consistency);
        add(arguments, "--payout", payout);
        arguments.add(export);
        return Verify.run(spec.commandLine().getOut(), spec.commandLine().getErr(), arguments.toArray(String[]::new));
    }

    private static void add(List<String> arguments, String option, String value) {
        if (value != null) {
            arguments.addAll(List.of(option, value));
        }
    }
}
