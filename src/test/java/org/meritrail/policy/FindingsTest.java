package org.meritrail.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meritrail.evaluation.Examples;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Each mistake an author can make is found at its place, and nothing else with it. */
class FindingsTest {

    @TempDir
    Path folder;

    static Stream<Seed> seeds() {
        return Stream.of(StructureSeeds.all(), ValueSeeds.all(), NameSeeds.all(), RecordSeeds.all(), TableSeeds.all(), TypeSeeds.all(), UnusedSeeds.all(),
                ExampleSeeds.all(), RuleSeeds.all(), SentenceSeeds.all()).flatMap(seeds -> seeds);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheMistakeAtItsPlaceAndNothingElse(Seed seed) {
        WorkbookBuilder workbook = SoundPolicy.workbook();
        seed.inWorkbook().accept(workbook);
        PolicyFolder policy = SoundPolicy.in(folder, workbook);
        seed.inFolder().accept(folder);

        assertThat(findings(policy)).extracting(finding -> finding.code(), finding -> finding.place())
                .containsExactly(tuple(seed.code(), seed.place()));
    }

    @Test
    void findsNothingInTheSoundPolicyThatEveryMistakeIsMadeIn() {
        PolicyFolder policy = SoundPolicy.in(folder, SoundPolicy.workbook());

        assertThat(findings(policy)).isEmpty();
        assertThat(Policies.readAndCompile(folder)).isInstanceOf(PolicyReading.Readable.class);
    }

    /** Examples are worked out once everything else is sound. */
    private static List<Finding> findings(PolicyFolder policy) {
        PolicyReading reading = Policies.read(policy.path());
        List<Finding> examples = reading.fold(readable -> Examples.findings(readable.policy()), unreadable -> List.of());
        return Stream.concat(reading.findings().stream(), examples.stream()).toList();
    }

    @Test
    void hasAMistakeForEachCode() {
        Set<FindingCode> seeded = seeds().map(Seed::code).collect(Collectors.toSet());

        assertThat(seeded).containsExactlyInAnyOrder(FindingCode.values());
    }
}
