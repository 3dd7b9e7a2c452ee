package org.meritrail.policy;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.policy.findings.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.SoundPolicy.line;
import static org.meritrail.policy.findings.FindingCode.CYCLE;
import static org.meritrail.policy.findings.FindingCode.NAME_UNKNOWN;
import static org.meritrail.policy.findings.FindingCode.UNUSED;

/** Long sheets are read like short ones. */
class LargePolicyTest {

    private static final int MANY = 10_000;

    @TempDir
    Path folder;

    @Test
    void followsAChainOfManyLines() {
        assertThat(SoundPolicy.in(folder, SoundPolicy.workbook().sheet("Lines", chain("Cap"))).findings())
                .extracting(Finding::code).containsExactly(UNUSED);
    }

    @Test
    void findsACycleOfManyLinesOnce() {
        assertThat(SoundPolicy.in(folder, SoundPolicy.workbook().sheet("Lines", chain("Step " + (MANY - 1)))).findings())
                .extracting(Finding::code, finding -> finding.place().cell()).containsExactly(tuple(CYCLE, "A11"));
    }

    @Test
    void findsManyMistakesOfOneKind() {
        WorkbookBuilder workbook = SoundPolicy.workbook().sheet("Lines", IntStream.range(0, MANY / 5)
                .mapToObj(at -> line("Step " + at, "divide", "of", "Nothing " + at, "with", "Quota")).toArray(Object[][]::new));

        assertThat(SoundPolicy.in(folder, workbook).findings()).hasSize(MANY / 5).extracting(Finding::code).containsOnly(NAME_UNKNOWN);
    }

    private static Object[][] chain(String first) {
        return IntStream.range(0, MANY)
                .mapToObj(at -> line("Step " + at, "divide", "of", at == 0 ? first : "Step " + (at - 1), "with", "Quota"))
                .toArray(Object[][]::new);
    }
}
