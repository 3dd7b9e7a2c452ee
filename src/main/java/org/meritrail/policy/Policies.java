package org.meritrail.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.policy.drools.RuleFile;
import org.meritrail.policy.drools.RuleFiles;
import org.meritrail.policy.drools.Rules;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.PlanReading;
import org.meritrail.policy.sheets.Unused;
import org.meritrail.vocabulary.Operation;

/** Reads policies from a folder that holds {@code decision-tables/} and {@code rules/}. */
public final class Policies {

    private Policies() {
    }

    /** Reads everything, rules and workbooks side by side, and reports every mistake; nothing is compiled yet. */
    public static PolicyReading read(Path folder) {
        CompletableFuture<Workbooks> besides = CompletableFuture.supplyAsync(() -> Workbooks.read(folder));
        Findings findings = new Findings();
        List<RuleFile> rules = rules(folder, findings);
        Workbooks workbooks = joined(besides);
        findings.addAll(workbooks.findings());
        PlanReading.Read read = PlanReading.read(workbooks.grids(), RuleFiles.names(rules), findings);
        checkEveryOperationHasItsRule(read.plan(), rules, findings);
        Unused.find(read.plan(), workbooks.grids(), findings);
        if (findings.hasErrors()) {
            return new PolicyReading.Unreadable(read.sound(), findings.list());
        }
        return new PolicyReading.Readable(Policy.of(read.plan(), rules), findings.list());
    }

    private static List<RuleFile> rules(Path folder, Findings findings) {
        try {
            return RuleFiles.read(folder, findings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Workbooks joined(CompletableFuture<Workbooks> besides) {
        try {
            return besides.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof UncheckedIOException unreadable ? unreadable : failed;
        }
    }

    /** Also compiles the rules, so that mistakes only a compiler sees are found. */
    public static PolicyReading readAndCompile(Path folder) {
        return read(folder).fold(Policies::compiled, unreadable -> unreadable);
    }

    private static PolicyReading compiled(PolicyReading.Readable readable) {
        try {
            Rules.compile(readable.policy().plan(), readable.policy().rules());
            return readable;
        } catch (Rules.UnableToCompile broken) {
            List<Finding> all = Stream.concat(broken.findings().stream(), readable.findings().stream()).toList();
            return new PolicyReading.Unreadable(readable.policy().plan(), all);
        }
    }

    /** Whether a folder looks like one that holds a policy. */
    public static boolean isAt(Path folder) {
        return Files.isDirectory(folder.resolve(Workbooks.FOLDER));
    }

    /** Below which all files of a policy lie; either may be missing. */
    public static List<Path> folders(Path folder) {
        return List.of(folder.resolve(Workbooks.FOLDER), folder.resolve("rules"));
    }

    /** Whether a file is one that reading the policy of a folder looks at. */
    public static boolean reads(Path folder, Path file) {
        return Workbooks.reads(folder, file) || RuleFiles.reads(folder, file);
    }

    private static void checkEveryOperationHasItsRule(Plan plan, List<RuleFile> rules, Findings findings) {
        Set<String> told = findings.files();
        if (told.contains("rules")) {
            return;
        }
        Set<String> known = rules.stream().filter(RuleFile::isOperation).filter(file -> !file.rules().isEmpty() || told.contains(file.path()))
                .map(RuleFile::operation).collect(Collectors.toSet());
        Stream.concat(plan.lines().stream(), plan.payments().stream()).map(line -> line.line().operation()).distinct()
                .map(Operation::key).filter(operation -> !known.contains(operation))
                .forEach(operation -> findings.add(FindingCode.OPERATION_WITHOUT_RULE, Place.file("rules/operations/" + operation + ".drl"), "",
                        operation));
    }
}
