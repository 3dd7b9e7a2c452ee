package org.meritrail.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meritrail.fixtures.MarkdownWorkbook;
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

    static Stream<Path> pages() {
        try (Stream<Path> pages = Files.list(Path.of("src/test/resources/worked-examples"))) {
            return pages.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void findsNeitherAClashNorAnythingUnusedInAWorkedExample(Path page) {
        List<Finding> findings = MarkdownWorkbook.all(page).entrySet().stream().flatMap(workbook -> PolicyFolder
                .withShippedRules(folder.resolve(workbook.getKey())).with("commission/example.xlsx", workbook.getValue()).findings().stream()).toList();

        assertThat(findings).filteredOn(finding -> ALARMS.contains(finding.code())).isEmpty();
    }
}
