package org.meritrail.policy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meritrail.analysis.Checks;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Each mistake an author can make is found at its place, and nothing else with it. */
class FindingsTest {

    private static final Set<FindingCode> COVERAGE = EnumSet.of(FindingCode.NO_EXAMPLES, FindingCode.EXAMPLES_INCOMPLETE, FindingCode.EXAMPLE_PROPOSED,
            FindingCode.LINES_UNREACHED);

    @TempDir
    Path folder;

    static Stream<Seed> seeds() {
        return Stream.of(StructureSeeds.all(), ValueSeeds.all(), NameSeeds.all(), RecordSeeds.all(), TableSeeds.all(), TypeSeeds.all(), UnusedSeeds.all(),
                ExampleSeeds.all(), RuleSeeds.all(), LineSeeds.all(), CoverageSeeds.all()).flatMap(seeds -> seeds);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheMistakeAtItsPlaceAndNothingElse(Seed seed) {
        WorkbookBuilder workbook = SoundPolicy.workbook();
        seed.inWorkbook().accept(workbook);
        PolicyFolder policy = SoundPolicy.in(folder, workbook);
        seed.inFolder().accept(folder);

        assertThat(findings(policy, seed.code())).extracting(finding -> finding.code(), finding -> finding.place())
                .containsExactly(tuple(seed.code(), seed.place()));
    }

    @Test
    void findsNothingInTheSoundPolicyThatEveryMistakeIsMadeIn() {
        PolicyFolder policy = SoundPolicy.in(folder, SoundPolicy.workbook());

        assertThat(findings(policy, FindingCode.EXAMPLE_FAILS)).isEmpty();
        assertThat(Policies.readAndCompile(folder)).isInstanceOf(PolicyReading.Readable.class);
    }

    /** Examples are worked out once everything else is sound; what they do not reach is looked for only where that is the mistake. */
    private static List<Finding> findings(PolicyFolder policy, FindingCode sought) {
        PolicyReading reading = Policies.read(policy.path());
        List<Finding> examples = reading.fold(readable -> COVERAGE.contains(sought) ? Checks.findingsWithCoverage(readable.policy()) : Checks.findings(readable.policy()), unreadable -> List.of());
        return Stream.concat(reading.findings().stream(), examples.stream()).toList();
    }

    @Test
    void hasAMistakeForEachCode() {
        Set<FindingCode> seeded = seeds().map(Seed::code).collect(Collectors.toSet());

        assertThat(seeded).containsExactlyInAnyOrder(FindingCode.values());
    }
}
