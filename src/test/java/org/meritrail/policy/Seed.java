package org.meritrail.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.meritrail.analysis.Checks;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Place;

/**
 * One mistake to be made in a sound policy, and where it must be found.
 *
 * @param inWorkbook what is changed before the workbook is written
 * @param inFolder   what is changed in the policy folder afterwards
 */
record Seed(String mistake, FindingCode code, Place place, Consumer<WorkbookBuilder> inWorkbook, Consumer<Path> inFolder) {

    /** Something else stands in one cell of the workbook. */
    static Seed cell(FindingCode code, String sheet, String cell, String mistake, Object content) {
        return workbook(code, sheet, cell, mistake, workbook -> workbook.put(sheet, cell, content));
    }

    /** @param cell empty where the whole sheet is meant */
    static Seed workbook(FindingCode code, String sheet, String cell, String mistake, Consumer<WorkbookBuilder> change) {
        return new Seed(mistake, code, new Place(SoundPolicy.FILE, sheet, cell), change, folder -> { });
    }

    static Seed folder(FindingCode code, String file, String line, String mistake, Consumer<Path> change) {
        return new Seed(mistake, code, new Place(file, "", line), workbook -> { }, change);
    }

    /** What is found once the mistake is made; examples are worked out where everything else is sound. */
    List<Finding> madeIn(Path folder) {
        WorkbookBuilder workbook = SoundPolicy.workbook();
        inWorkbook.accept(workbook);
        PolicyFolder policy = SoundPolicy.in(folder, workbook);
        inFolder.accept(folder);
        return findings(policy, CoverageSeeds.CODES.contains(code) ? Checks::findingsWithCoverage : Checks::findings);
    }

    /** What examples do not reach is looked for only where that is the mistake. */
    static List<Finding> findings(PolicyFolder policy) {
        return findings(policy, Checks::findings);
    }

    /** A native table beside the policy is imported. */
    private static List<Finding> findings(PolicyFolder policy, Function<PolicyReading, List<Finding>> checks) {
        return Stream.of(checks.apply(Policies.read(policy.path())), NativeSeeds.findings(policy.path())).flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
        return code + ": " + mistake;
    }
}
