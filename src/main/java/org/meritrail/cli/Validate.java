package org.meritrail.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.meritrail.analysis.Checks;
import org.meritrail.authoring.AnnotatedCopies;
import org.meritrail.authoring.Copies;
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

/** Reads a policy folder, or the folder around one workbook, and lists every mistake, also what only shows when it is worked out. */
@Command(name = "validate")
final class Validate implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", descriptionKey = "validate.path")
    private Path path;

    @Option(names = "--quick", descriptionKey = "validate.quick")
    private boolean quick;

    @Option(names = "--annotate", paramLabel = "DIR", descriptionKey = "validate.annotate")
    private Path copies;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Path folder = folder();
        if (copies != null && Copies.isAmongWorkbooks(folder, copies)) {
            throw new Faults.Fault(Message.of("cli.copies-among-workbooks", copies.toString()));
        }
        PolicyReading reading = quick ? Policies.read(folder) : Policies.readAndCompile(folder);
        List<Finding> findings = Stream.concat(reading.findings().stream(), checked(reading).stream()).toList();
        List<Finding> concerned = findings.stream().filter(finding -> concerns(folder, finding)).toList();
        print(concerned, findings.isEmpty(), reading);
        if (copies != null) {
            annotate(folder, concerned);
        }
        return concerned.stream().allMatch(finding -> finding.code().severity() == Severity.WARNING) ? Meritrail.WELL : Meritrail.CONCERNS;
    }

    private List<Finding> checked(PolicyReading reading) {
        return quick ? List.of() : reading.fold(readable -> Checks.findings(readable.policy()), unreadable -> List.of());
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

    private void annotate(Path folder, List<Finding> findings) {
        AnnotatedCopies annotated = AnnotatedCopies.write(folder, findings, copies, language.texts());
        PrintWriter out = language.json() ? spec.commandLine().getErr() : spec.commandLine().getOut();
        annotated.written().forEach(copy -> out.println(language.texts().say("cli.annotated", copy.toString())));
        annotated.unopened().forEach(file -> out.println(language.texts().say("cli.not-annotated", file)));
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
