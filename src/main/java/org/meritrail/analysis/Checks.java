package org.meritrail.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.analysis.examples.Coverage;
import org.meritrail.analysis.examples.CoverageFindings;
import org.meritrail.analysis.lines.LineFindings;
import org.meritrail.analysis.tables.TableChecks;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Examples;
import org.meritrail.policy.Policy;
import org.meritrail.policy.PolicyReading;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Severity;
import org.meritrail.policy.sheets.Plan;

/**
 * Everything that is found in a policy, at once: what reading and compiling it tells, and what its tables, lines and examples come to.
 * Where something could not be read, the tables and lines that it does not touch are looked at all the same; examples need a whole policy.
 */
public final class Checks {

    /** Cases in which several rows hold have no result. */
    private static final Set<FindingCode> OVERLAPS = EnumSet.of(FindingCode.ROWS_OVERLAP, FindingCode.ROWS_CONFLICT, FindingCode.EDGES_OVERLAP);

    private Checks() {
    }

    /** Errors first, by place. */
    public static List<Finding> findings(PolicyReading reading) {
        return together(reading, readable -> findings(readable.policy()));
    }

    /** Also what no example reaches, unless there are errors: they come first. */
    public static List<Finding> findingsWithCoverage(PolicyReading reading) {
        return findingsWithCoverage(reading, policy -> Optional.empty());
    }

    /**
     * The same, where each finding about the cases of a table also tells whom of the data it concerns.
     *
     * @param data what a policy that can be read comes to with data; empty if there is none
     */
    public static List<Finding> findingsWithCoverage(PolicyReading reading, Function<Policy, Optional<Evaluation>> data) {
        return together(reading, readable -> data.apply(readable.policy()).map(TableChecks::findings)
                .map(ofTables -> withCoverage(readable.policy(), ofTables))
                .orElseGet(() -> withCoverage(readable.policy(), TableChecks.findings(readable.policy().plan()))));
    }

    /** What tables, lines and examples tell, besides reading and compiling. */
    public static List<Finding> findings(Policy policy) {
        return worked(policy, TableChecks.findings(policy.plan()), Examples.work(policy));
    }

    private static List<Finding> together(PolicyReading reading, Function<PolicyReading.Readable, List<Finding>> checks) {
        Findings all = new Findings();
        reading.findings().forEach(all::add);
        reading.fold(checks, unreadable -> ofPart(unreadable.sound())).forEach(all::add);
        return all.list();
    }

    private static List<Finding> ofPart(Plan sound) {
        return Stream.of(TableChecks.findings(sound), LineFindings.of(sound)).flatMap(List::stream).toList();
    }

    private static List<Finding> withCoverage(Policy policy, List<Finding> ofTables) {
        List<Examples.Worked> worked = Examples.work(policy);
        List<Finding> findings = worked(policy, ofTables, worked);
        boolean sound = findings.stream().noneMatch(finding -> finding.code().severity() == Severity.ERROR);
        return sound ? Stream.concat(findings.stream(), CoverageFindings.of(policy.plan(), Coverage.of(policy, worked)).stream()).toList() : findings;
    }

    private static List<Finding> worked(Policy policy, List<Finding> ofTables, List<Examples.Worked> worked) {
        Set<String> overlapping = ofTables.stream().filter(finding -> OVERLAPS.contains(finding.code())).map(finding -> finding.place().sheet()).collect(Collectors.toSet());
        return Stream.of(ofTables, LineFindings.of(policy.plan()), Examples.findings(worked, overlapping)).flatMap(List::stream).toList();
    }
}
