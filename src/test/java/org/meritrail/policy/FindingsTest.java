package org.meritrail.policy;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.policy.findings.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Each mistake an author can make is found at its place, and nothing else with it. */
class FindingsTest {

    @TempDir
    Path folder;

    static Stream<Seed> seeds() {
        return Seeds.all();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheMistakeAtItsPlaceAndNothingElse(Seed seed) {
        assertThat(seed.madeIn(folder)).extracting(finding -> finding.code(), finding -> finding.place())
                .containsExactly(tuple(seed.code(), seed.place()));
    }

    @Test
    void findsNothingInTheSoundPolicyThatEveryMistakeIsMadeIn() {
        PolicyFolder policy = SoundPolicy.in(folder, SoundPolicy.workbook());

        assertThat(Seed.findings(policy)).isEmpty();
        assertThat(Policies.readAndCompile(folder)).isInstanceOf(PolicyReading.Readable.class);
    }

    @Test
    void hasAMistakeForEachCode() {
        Set<FindingCode> seeded = seeds().map(Seed::code).collect(Collectors.toSet());

        assertThat(seeded).containsExactlyInAnyOrder(FindingCode.values());
    }
}
