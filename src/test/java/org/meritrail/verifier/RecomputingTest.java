package org.meritrail.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.batch.Explanations;
import org.meritrail.batch.Json;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Examples;
import org.meritrail.fixtures.ExamplePage;

class RecomputingTest {

    private static final List<String> FIGURES = List.of("result", "gives", "part", "rate", "total", "value");

    @TempDir
    static Path folder;

    private static String explanation;

    @BeforeAll
    static void explainTiers() {
        ExamplePage page = ExamplePage.all().stream().filter(one -> one.name().equals("base-and-bands")).findFirst().orElseThrow();
        Evaluation evaluation = Examples.work(page.policies(folder).get(0).policy()).get(0).evaluation();
        explanation = Json.of(new Explanations(evaluation).of(evaluation.outcomes().get(0)));
    }

    @Test
    void findsEveryFigureThatWasChanged() {
        List<String> unnoticed = new ArrayList<>();
        int figures = figures(read()).size();
        for (int at = 0; at < figures; at++) {
            Map<String, Object> changed = read();
            Map<String, Object> figure = figures(changed).get(at);
            figure.put("value", figure.get("value") + "1");
            figure.remove("exact");
            if (Recomputing.of(changed).faults().isEmpty()) {
                unnoticed.add(figure.toString());
            }
        }
        assertThat(figures).isGreaterThan(10);
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void namesTheStepThatDoesNotFollow() {
        Map<String, Object> changed = read();
        figures(changed).stream().filter(figure -> "percent".equals(figure.get("kind"))).findFirst().orElseThrow().put("value", "0.9");
        assertThat(Recomputing.of(changed).faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.path()).startsWith("/"));
    }

    @Test
    void findsACalculationThatIsTakenOutOrUnknown() {
        assertThat(faultsAfter((node, work) -> node.remove("work"))).isNotEmpty();
        assertThat(faultsAfter((node, work) -> work.put("does", "guess"))).isNotEmpty();
        assertThat(faultsAfter((node, work) -> work.put("of", List.of("#99")))).isNotEmpty();
        assertThat(faultsAfter((node, work) -> work.put("of", List.of("=word")))).isNotEmpty();
    }

    /** Whatever a step states instead: no line of this plan may say that it was given. */
    @Test
    void findsEveryStepThatNobodyWorkedOut() {
        int steps = worked(read()).size();
        assertThat(steps).isGreaterThan(3);
        for (int at = 0; at < steps; at++) {
            Map<String, Object> untold = read();
            worked(untold).get(at).keySet().removeAll(List.of("work", "steps"));
            assertThat(unworked(untold)).as("step " + at).isNotEmpty();
            Map<String, Object> given = read();
            worked(given).get(at).put("work", List.of(Map.of("does", "given", "of", List.of())));
            assertThat(unworked(given)).as("step " + at).isNotEmpty();
        }
    }

    private static List<Recomputing.Fault> unworked(Map<String, Object> changed) {
        return Recomputing.of(changed).faults().stream().filter(fault -> fault.why().equals("unworked")).toList();
    }

    private static List<Map<String, Object>> worked(Object json) {
        List<Map<String, Object>> worked = new ArrayList<>();
        if (json instanceof List<?> list) {
            list.forEach(one -> worked.addAll(worked(one)));
        } else if (json instanceof Map<?, ?> members) {
            if (members.containsKey("work")) {
                worked.add(map(members));
            }
            members.values().forEach(value -> worked.addAll(worked(value)));
        }
        return worked;
    }

    @Test
    void saysNoMoreOfWhatCannotBeWorkedOutThanThat() {
        assertThat(faultsAfter((node, work) -> work.put("of", List.of("@0")))).filteredOn(Recomputing.Fault.class::isInstance).first()
                .satisfies(fault -> assertThat(((Recomputing.Fault) fault).found()).isEmpty());
    }

    @Test
    void findsDigitsThatAreNotThoseOfTheirFraction() {
        Map<String, Object> fact = Map.of("kind", "money", "value", "24000", "exact", "30000/1", "currency", "EUR");
        assertThatThrownBy(() -> Recomputing.fact(fact)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Recomputing.fact(Map.of("kind", "number", "value", "0.333333333333", "exact", "1/3"))).isEqualTo(Fraction.parse("1/3"));
    }

    /** What is found, or can only be stated, after the first component's calculation was changed. */
    private static List<Object> faultsAfter(BiConsumer<Map<String, Object>, Map<String, Object>> change) {
        Map<String, Object> changed = read();
        Map<String, Object> component = map(((List<?>) changed.get("components")).get(0));
        change.accept(component, map(((List<?>) component.get("work")).get(0)));
        Recomputing.Report report = Recomputing.of(changed);
        List<Object> found = new ArrayList<>(report.faults());
        found.addAll(report.given());
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read() {
        return Json.read(explanation, Map.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    /** All numbers that a step, a ground or the total states. */
    private static List<Map<String, Object>> figures(Object json) {
        List<Map<String, Object>> figures = new ArrayList<>();
        if (json instanceof List<?> list) {
            list.forEach(one -> figures.addAll(figures(one)));
        } else if (json instanceof Map<?, ?> members) {
            members.forEach((member, value) -> {
                boolean isNumber = FIGURES.contains(member) && value instanceof Map<?, ?> fact && String.valueOf(fact.get("value")).matches("-?[0-9]+([.][0-9]+)?");
                if (isNumber) {
                    figures.add(map(value));
                } else if (!List.of("next", "note", "lines", "reasons", "notes").contains(member)) {
                    figures.addAll(figures(value));
                }
            });
        }
        return figures;
    }
}
