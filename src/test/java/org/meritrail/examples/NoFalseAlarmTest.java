package org.meritrail.examples;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meritrail.analysis.lines.LineFindings;
import org.meritrail.fixtures.ExamplePage;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.policy.findings.FindingCode.*;

/** No plan that works is told that its units, its types or the order of its records are wrong, or that nothing needs part of it. */
class NoFalseAlarmTest {

    private static final Set<FindingCode> ALARMS = EnumSet.of(UNITS_CLASH, TYPE_WRONG, MONEY_TIMES_MONEY, UNIT_OF_TABLE, ORDER_UNDECLARED, UNUSED);

    @TempDir
    Path folder;

    static List<ExamplePage> pages() {
        return ExamplePage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void findsNeitherAClashNorAnythingUnusedInAWorkedExample(ExamplePage page) {
        List<Finding> findings = page.policies(folder).stream().flatMap(policy -> policy.findings().stream()).toList();

        assertThat(findings).filteredOn(finding -> ALARMS.contains(finding.code())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void findsNothingOddInTheLinesOfAWorkedExample(ExamplePage page) {
        List<Finding> findings = page.policies(folder).stream().flatMap(policy -> LineFindings.of(policy.policy().plan()).stream()).toList();

        assertThat(findings).isEmpty();
    }

    @Test
    void findsNothingOddInTheLinesOfTheShippedPolicy() {
        assertThat(LineFindings.of(PolicyFolder.withShippedPolicy(folder).policy().plan())).isEmpty();
    }
}
