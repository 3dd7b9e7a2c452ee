package org.meritrail.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.drools.RuleFile;
import org.meritrail.policy.drools.RuleFiles;
import org.meritrail.policy.drools.Rules;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.excel.WorkbookFile;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.PlanReading;
import org.meritrail.vocabulary.Operation;

/** Reads policies from a folder that holds {@code decision-tables/} and {@code rules/}. */
public final class Policies {

    private static final String TABLES = "decision-tables";
    /** Other spreadsheets are refused and not passed over, since whoever put them there means them to count. */
    private static final Set<String> SPREADSHEETS = Set.of("xlsx", "xlsm", "xlsb", "xls", "xltx", "xltm", "xlt", "ods", "numbers");

    private Policies() {
    }

    /** Reads everything and reports every mistake; nothing is compiled yet. */
    public static PolicyReading read(Path folder) {
        Findings findings = new Findings();
        try {
            List<RuleFile> rules = RuleFiles.read(folder, findings);
            List<Grid> grids = workbooks(folder, findings);
            Plan plan = PlanReading.read(grids, RuleFiles.names(rules), findings);
            checkEveryOperationHasItsRule(plan, rules, findings);
            return findings.isEmpty() ? new PolicyReading.Readable(Policy.of(plan, rules)) : new PolicyReading.Unreadable(findings.list());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
            return new PolicyReading.Unreadable(broken.findings());
        }
    }

    /** Whether a folder looks like one that holds a policy. */
    public static boolean isAt(Path folder) {
        return Files.isDirectory(folder.resolve(TABLES));
    }

    private static List<Grid> workbooks(Path folder, Findings findings) throws IOException {
        Path tables = folder.resolve(TABLES);
        List<Grid> grids = new ArrayList<>();
        List<Path> paths = workbookPaths(tables);
        for (Path path : paths) {
            String workbook = tables.relativize(path).toString().replace('\\', '/');
            if (hasEnding(path, Set.of("xlsx"))) {
                grids.addAll(WorkbookFile.read(path, TABLES + "/" + workbook, workbook, findings));
            } else {
                findings.add(FindingCode.NOT_A_WORKBOOK, Place.file(TABLES + "/" + workbook), "", Message.of("workbook.other-format"));
            }
        }
        if (paths.isEmpty()) {
            findings.add(FindingCode.DIRECTORY_EMPTY, Place.file(TABLES), "", "*.xlsx");
        }
        return grids;
    }

    private static List<Path> workbookPaths(Path tables) throws IOException {
        if (!Files.isDirectory(tables)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(tables)) {
            return paths.filter(Policies::isWorkbook).sorted().toList();
        }
    }

    /** Excel's own lock files start with a tilde and a dollar sign. */
    private static boolean isWorkbook(Path path) {
        String name = path.getFileName().toString();
        return hasEnding(path, SPREADSHEETS) && !name.startsWith("~$") && !name.startsWith(".");
    }

    private static boolean hasEnding(Path path, Set<String> endings) {
        String name = path.getFileName().toString();
        return endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
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
