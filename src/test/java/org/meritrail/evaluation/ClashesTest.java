package org.meritrail.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.vocabulary.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What is told to clash before there is data is just what cannot be worked out once there is. */
class ClashesTest {

    private static final List<Object[]> VALUES = List.of(row("Euros", 5, "EUR"), row("Dollars", 5, "USD"), row("Share", percent("5"), "percent"),
            row("Five", 5, "number"), row("Nil", 0, "number"), row("Deals", 5, "count"), row("Points", 5, "score"), row("Role", "AE", "text"),
            row("Start", LocalDate.of(2026, 1, 1), "date"), row("Sure", "yes", "yes/no"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"add,", "subtract, plain", "multiply,", "divide,", "limit, at most", "check, at least", "elapsed, days"})
    void tellsBeforehandWhatCannotBeWorkedOut(String operation, String option) {
        assertThat(told(operation, option)).isEqualTo(failed(operation, option)).isNotEmpty();
    }

    /** The lines at which there is a finding. */
    private Set<String> told(String operation, String option) {
        Sketch plan = plan(operation, option, VALUES.stream());
        return PolicyFolder.withShippedRules(folder.resolve("told")).with("trial.xlsx", plan.workbook()).findings().stream()
                .map(finding -> pairs().get(Integer.parseInt(finding.place().cell().substring(1)) - 2)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lines that make a mistake, of the same plan with values whose units cannot be told before there is data. */
    private Set<String> failed(String operation, String option) {
        Stream<Object[]> untold = VALUES.stream().flatMap(value -> Stream.of(value, Sketch.laterText((String) value[0]),
                row(value[0], LocalDate.of(2037, 1, 1), "date", LocalDate.of(2037, 1, 1))));
        Evaluation evaluation = plan(operation, option, untold).evaluate(folder.resolve("failed"));
        return pairs().stream().filter(line -> Trial.result(evaluation, line) instanceof Result.Missing missing && !missing.absent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Sketch plan(String operation, String option, Stream<Object[]> values) {
        Sketch plan = Sketch.of(values.toArray(Object[][]::new));
        pairs().forEach(pair -> plan.line(pair, operation, "option", option, "of", pair.split(" and ")[0], "with", pair.split(" and ")[1]));
        return plan;
    }

    private static List<String> pairs() {
        return VALUES.stream().flatMap(one -> VALUES.stream().map(other -> one[0] + " and " + other[0])).toList();
    }
}
