package org.meritrail.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.meritrail.analysis.Checks;
import org.meritrail.analysis.examples.Coverage;
import org.meritrail.analysis.examples.CoverageReport;
import org.meritrail.authoring.AnnotatedCopies;
import org.meritrail.authoring.Copies;
import org.meritrail.batch.Json;
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

    @Option(names = "--why", descriptionKey = "validate.why")
    private boolean why;

    @Option(names = "--annotate", paramLabel = "DIR", descriptionKey = "validate.annotate")
    private Path copies;

    @Option(names = "--coverage", descriptionKey = "validate.coverage")
    private boolean coverage;

    @Mixin
    private DataAtHand data;

    @Mixin
    private Language language;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        data.check(quick);
        Path folder = PolicyPath.folder(path);
        if (copies != null && Copies.isAmongWorkbooks(folder, copies)) {
            throw new Faults.Fault(Message.of("cli.copies-among-workbooks", copies.toString()));
        }
        PolicyReading reading = quick ? Policies.read(folder) : Policies.readAndCompile(folder);
        List<Finding> findings = quick ? reading.findings() : Checks.findingsWithCoverage(reading, data::evaluation);
        List<Finding> concerned = findings.stream().filter(finding -> concerns(folder, finding)).toList();
        Optional<CoverageReport> report = coverage ? reading.fold(readable -> Optional.of(CoverageReport.of(Coverage.of(readable.policy()), language.texts())),
                unreadable -> Optional.<CoverageReport>empty()) : Optional.empty();
        print(concerned, findings.isEmpty(), reading, report);
        if (copies != null) {
            annotate(folder, concerned);
        }
        return concerned.stream().allMatch(finding -> finding.code().severity() == Severity.WARNING) ? Meritrail.WELL : Meritrail.CONCERNS;
    }

    private void print(List<Finding> findings, boolean sound, PolicyReading reading, Optional<CoverageReport> report) {
        PrintWriter out = spec.commandLine().getOut();
        if (report.isPresent() && language.json()) {
            out.println(Json.of(Map.of("findings", language.telling().printed(findings), "coverage", report.get())));
            return;
        }
        print(findings, sound, reading, out);
        report.ifPresent(covered -> covered.text(language.texts()).forEach(out::println));
    }

    private void print(List<Finding> findings, boolean sound, PolicyReading reading, PrintWriter out) {
        Texts texts = language.texts();
        if (findings.isEmpty() && !language.json()) {
            String here = texts.say("cli.no-findings-here");
            String soundness = reading.fold(readable -> sound ? texts.say("cli.no-findings", readable.policy().fingerprint().hex()) : here,
                    unreadable -> here);
            out.println(soundness);
        } else {
            language.telling().findings(findings, why, out);
            boolean examplesLeftOut = !quick && reading.fold(readable -> false, unreadable -> true);
            if (examplesLeftOut && !language.json()) {
                out.println(texts.say("cli.examples-left-out"));
            }
        }
    }

    private void annotate(Path folder, List<Finding> findings) {
        AnnotatedCopies annotated = AnnotatedCopies.write(folder, findings, copies, language.texts());
        PrintWriter out = language.json() ? spec.commandLine().getErr() : spec.commandLine().getOut();
        annotated.written().forEach(copy -> out.println(language.texts().say("cli.annotated", copy.toString())));
        annotated.refused().forEach((file, reason) -> out.println(language.texts().say("cli.not-annotated", file, reason)));
    }

    private boolean concerns(Path folder, Finding finding) {
        Path place = folder.resolve(finding.place().file());
        return Files.isDirectory(path) || place.equals(path.toAbsolutePath().normalize());
    }
}
