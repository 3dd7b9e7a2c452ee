package org.meritrail.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meritrail.policy.findings.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/mistakes.md} is written by hand; what it says of codes and of the mistakes that tests make must be so. */
class ListedMistakesTest {

    private static final Path PAGE = Path.of("docs", "mistakes.md");

    /** A row of one of its tables. */
    record Listed(String mistake, Set<String> codes, List<String> seeds) {

        private static Listed of(String line) {
            String[] cells = line.split(" \\| |\\| | \\|");
            Set<String> codes = Arrays.stream(cells[2].split(", ")).map(link -> link.replaceAll("\\[(.+)]\\(findings\\.md#.+\\)", "$1")).collect(Collectors.toSet());
            return new Listed(cells[1], codes, List.of(cells[3].split("; ")));
        }
    }

    static Stream<Listed> listed() throws IOException {
        return Files.readString(PAGE).lines().filter(line -> line.startsWith("| ") && line.contains("](findings.md#")).map(Listed::of);
    }

    @ParameterizedTest
    @MethodSource("listed")
    void isToldByTheCodesOfTheMistakesThatAreMade(Listed listed) {
        List<Seed> made = Seeds.all().filter(seed -> listed.seeds().contains(seed.mistake())).toList();

        assertThat(made).extracting(Seed::mistake).containsAll(listed.seeds());
        assertThat(made).extracting(seed -> seed.code().code()).hasSameElementsAs(listed.codes());
    }

    @Test
    void namesEveryCodeOfTheCatalogue() throws IOException {
        Set<String> told = listed().flatMap(row -> row.codes().stream()).collect(Collectors.toSet());

        assertThat(told).containsExactlyInAnyOrderElementsOf(Arrays.stream(FindingCode.values()).map(FindingCode::code).toList());
    }
}
