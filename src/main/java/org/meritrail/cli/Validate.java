package org.meritrail.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policies;
import org.meritrail.policy.PolicyReading;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a policy folder, or the folder around one workbook, and lists every mistake. */
@Command(name = "validate")
final class Validate implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", descriptionKey = "validate.path")
    private Path path;

    @Option(names = "--compile", descriptionKey = "validate.compile")
    private boolean compile;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Path folder = folder();
        PolicyReading reading = compile ? Policies.readAndCompile(folder) : Policies.read(folder);
        List<Finding> concerned = reading.findings().stream().filter(finding -> concerns(folder, finding)).toList();
        print(concerned, reading);
        return concerned.stream().allMatch(finding -> finding.code().severity() == Severity.WARNING) ? Meritrail.WELL : Meritrail.CONCERNS;
    }

    private void print(List<Finding> findings, PolicyReading reading) {
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = language.texts();
        if (findings.isEmpty() && !language.json()) {
            String soundness = reading.fold(readable -> texts.say("cli.no-findings", readable.policy().fingerprint().hex()),
                    unreadable -> texts.say("cli.no-findings-here"));
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
