package org.meritrail.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.meritrail.analysis.Checks;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;
import org.meritrail.policy.PolicyReading;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a policy folder, or the folder around one workbook, and lists every mistake, also what only shows when it is worked out. */
@Command(name = "validate")
final class Validate implements Callable<Integer> {

    private static final int THREADS = 2;

    @Parameters(paramLabel = "PATH", descriptionKey = "validate.path")
    private Path path;

    @Option(names = "--quick", descriptionKey = "validate.quick")
    private boolean quick;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "validate.data")
    private Path data;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
    private Path mapping;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private String period;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if ((data == null) != (period == null) || quick && data != null) {
            throw new Faults.Fault(Message.of("cli.data-and-period"));
        }
        Path folder = folder();
        PolicyReading reading = quick ? Policies.read(folder) : Policies.readAndCompile(folder);
        List<Finding> findings = Stream.concat(reading.findings().stream(), checked(reading).stream()).toList();
        List<Finding> concerned = findings.stream().filter(finding -> concerns(folder, finding)).toList();
        print(concerned, findings.isEmpty(), reading);
        return concerned.stream().allMatch(finding -> finding.code().severity() == Severity.WARNING) ? Meritrail.WELL : Meritrail.CONCERNS;
    }

    private List<Finding> checked(PolicyReading reading) {
        return quick ? List.of() : reading.fold(readable -> checked(readable.policy()), unreadable -> List.of());
    }

    private List<Finding> checked(Policy policy) {
        if (data == null) {
            return Checks.findings(policy);
        }
        Received received = mapping == null ? Intake.read(data, policy.plan().data()) : Intake.read(data, mapping, policy.plan().data());
        return Checks.findings(Evaluating.evaluate(policy, received, Period.parse(period), THREADS, done -> { }));
    }

    private void print(List<Finding> findings, boolean sound, PolicyReading reading) {
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = language.texts();
        if (findings.isEmpty() && !language.json()) {
            String here = texts.say("cli.no-findings-here");
            String soundness = reading.fold(readable -> sound ? texts.say("cli.no-findings", readable.policy().fingerprint().hex()) : here,
                    unreadable -> here);
            out.println(soundness);
        } else {
            language.telling().findings(findings, out);
        }
    }

    /** The path itself or the nearest folder above it that holds a policy. */
    private Path folder() {
        Path tried = path.toAbsolutePath().normalize();
        if (!Files.exists(tried)) {
            throw new Faults.Fault(Message.of("cli.nothing-there", tried.toString()));
        }
        Path folder = Stream.iterate(tried, above -> above != null, Path::getParent).filter(Policies::isAt).findFirst()
                .orElseThrow(() -> new Faults.Fault(Message.of("cli.no-policy-around", tried.toString())));
        if (Files.isRegularFile(tried) && !Policies.reads(folder, tried)) {
            throw new Faults.Fault(Message.of("cli.no-policy-file", tried.toString()));
        }
        return folder;
    }

    private boolean concerns(Path folder, Finding finding) {
        Path place = folder.resolve(finding.place().file());
        return Files.isDirectory(path) || place.equals(path.toAbsolutePath().normalize());
    }
}
