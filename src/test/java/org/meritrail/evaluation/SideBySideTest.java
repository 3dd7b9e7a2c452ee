package org.meritrail.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Policies of the same name live side by side in one process without ever seeing each other's rules or rows. */
class SideBySideTest {

    private static final int POLICIES = 40;
    private static final int THREADS = 4;

    @TempDir
    Path folder;

    @Test
    void fortyPoliciesOfOneNameCompiledOnFourThreadsGiveNoWrongResult() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Exact>> results = new ArrayList<>();
            for (int number = 1; number <= POLICIES; number++) {
                int policy = number;
                results.add(workers.submit(() -> commission(policy)));
            }
            for (int number = 1; number <= POLICIES; number++) {
                assertThat(results.get(number - 1).get()).as("policy " + number).isEqualTo(expected(number));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Each has a rate of its own; every other one also a rule of its own text and one line more, so that rules must differ too. */
    private Exact commission(int number) {
        Trial trial = Trial.in(folder.resolve("policy-" + number)).rule("bonus.drl", """
                package rules.trial
                import org.meritrail.vocabulary.Question
                rule "Bonus"
                when
                    $ask : Question( rule == "Bonus" )
                then
                    insert( $ask.answer( $ask.amount("Step %d") ) );
                end
                """.formatted(number));
        return Trial.number(trial.workbook(workbook(number)).evaluate(1), "Commission");
    }

    private static Exact expected(int number) {
        return Exact.of(10 * number + number);
    }

    private static WorkbookBuilder workbook(int number) {
        return new WorkbookBuilder()
                .sheet("Values", row("name", "value", "unit"), row("Sales", 1000, "EUR"), row("Step " + number, number, "EUR"))
                .sheet("Rates", row("id", "Sales", "rate"), row("compares", "from", "result"), row("unit", "EUR", "percent"),
                        row("R-1", 0, percent(String.valueOf(number))))
                .sheet("Lines", row("line", "operation", "of", "with", "table", "rule"),
                        row("Rate", "look up", null, null, "Rates"),
                        row("Base", "multiply", "Sales", "Rate"),
                        row("Bonus", "by rule", null, null, null, "Bonus"),
                        row("Commission", "add", "Base", "Bonus"))
                .sheet("Parts", row("line", "part"), row("Bonus", "Step " + number))
                .sheet("Payments", row("component", "line"), row("Commission", "Commission"));
    }
}
