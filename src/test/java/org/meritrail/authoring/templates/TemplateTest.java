package org.meritrail.authoring.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.meritrail.analysis.Checks;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policies;
import org.meritrail.policy.PolicyReading;
import org.meritrail.policy.findings.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every template is a plan that holds as it is. */
class TemplateTest {

    private static final Currency EURO = Currency.getInstance("EUR");

    @TempDir
    Path folder;

    static Stream<Arguments> templates() {
        return Template.AREAS.stream().flatMap(area -> Texts.all().stream().map(words -> arguments(area, words.language())));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasNothingToBeFoundAndItsExamplesHold(String area, String language) throws IOException {
        PolicyFolder policy = folderWith(area, language);

        assertThat(findings(policy)).isEmpty();
    }

    private PolicyFolder folderWith(String area, String language) throws IOException {
        Path file = folder.resolve("decision-tables").resolve(area).resolve(area + ".xlsx");
        Files.createDirectories(file.getParent());
        Files.write(file, Template.of(area).orElseThrow().workbook(Texts.in(language), EURO));
        return PolicyFolder.withShippedRules(folder);
    }

    private static List<Finding> findings(PolicyFolder policy) {
        PolicyReading reading = Policies.read(policy.path());
        List<Finding> further = reading.fold(readable -> Checks.findings(readable.policy()), unreadable -> List.of());
        return Stream.concat(reading.findings().stream(), further.stream()).toList();
    }
}
