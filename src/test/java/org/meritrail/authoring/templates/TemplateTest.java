package org.meritrail.authoring.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.analysis.Checks;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.evaluation.Outcome;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.intake.Intake;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;
import org.meritrail.vocabulary.Amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
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
    void readsWithoutAFinding(String area, String language) throws IOException {
        write(area, language);

        assertThat(PolicyFolder.withShippedRules(folder).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void standsBesideAllOthersAndItsExamplesHold(String language) throws IOException {
        all(language);

        assertThat(Checks.findingsWithCoverage(Policies.read(folder))).isEmpty();
    }

    @Test
    void paysTheSameInBothLanguages(@TempDir Path english, @TempDir Path spanish) throws IOException {
        Path data = TemplateData.in(folder.resolve("data"));
        Map<String, String> paid = paid(new TemplateTest().within(english).all("en"), data);

        // Commission, bonus, contest, draw, appraisal, increase and lump sum of Ana; contest, draw, appraisal and increase of Ben.
        assertThat(paid).containsOnly(entry("ana", total("5720.00", "8600.00", "4166.67", "8800.00", "1200.00", "1000.00", "2000.00")),
                entry("ben", total("833.33", "2000.00", "300.00", "440.00")));
        assertThat(paid(new TemplateTest().within(spanish).all("es"), data)).isEqualTo(paid);
    }

    @Test
    void isTheSameFileEachTime() {
        Template template = Template.of("bonus").orElseThrow();

        assertThat(template.workbook(Texts.SPANISH, EURO)).isEqualTo(template.workbook(Texts.SPANISH, EURO));
    }

    @Test
    void statesItsAmountsInTheCurrencyThatIsAskedFor() throws IOException {
        Path file = folder.resolve("decision-tables/draw.xlsx");
        Files.createDirectories(file.getParent());
        Files.write(file, Template.of("draw").orElseThrow().workbook(Texts.ENGLISH, Currency.getInstance("USD")));

        Policy policy = PolicyFolder.withShippedRules(folder).policy();
        assertThat(policy.plan().abouts()).extracting(about -> about.currency()).containsExactly("USD");
        assertThat(policy.plan().values()).extracting(value -> value.constant().value().toString()).noneMatch(value -> value.contains("EUR"))
                .anyMatch(value -> value.contains("USD"));
    }

    private static String total(String... amounts) {
        return Amount.money(Stream.of(amounts).map(Exact::of).reduce(Exact.ZERO, Exact::plus).plain(), "EUR").in(Texts.ENGLISH);
    }

    private TemplateTest within(Path other) {
        folder = other;
        return this;
    }

    private Policy all(String language) throws IOException {
        for (String area : Template.AREAS) {
            write(area, language);
        }
        return PolicyFolder.withShippedRules(folder).policy();
    }

    private void write(String area, String language) throws IOException {
        Path file = folder.resolve("decision-tables").resolve(area).resolve(area + ".xlsx");
        Files.createDirectories(file.getParent());
        Files.write(file, Template.of(area).orElseThrow().workbook(Texts.in(language), EURO));
    }

    private static Map<String, String> paid(Policy policy, Path data) {
        return Evaluating.evaluate(policy, Intake.read(data, policy.plan().data()), Period.parse("2026-Q4"), 1, done -> { }).outcomes().stream()
                .collect(Collectors.toMap(outcome -> outcome.participant().id(), TemplateTest::shown));
    }

    private static String shown(Outcome outcome) {
        return outcome.fold(due -> due.total().in(Texts.ENGLISH), nothing -> "nothing due", withheld -> "withheld");
    }
}
