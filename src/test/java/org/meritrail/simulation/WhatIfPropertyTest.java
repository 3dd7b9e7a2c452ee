package org.meritrail.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.fixtures.NearATier;
import org.meritrail.fixtures.Trial;
import org.meritrail.intake.Intake;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.YesNo;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told happens, and nothing smaller would have done. */
class WhatIfPropertyTest {

    private final Path folder = temporary();
    private final Trial trial = NearATier.in(folder);
    private final Policy policy = trial.policy();

    @Property(tries = 60)
    void applyingAToldChangeGivesTheToldAmountAndOneGrainLessIsOfTheOldKindOrAmount(@ForAll @IntRange(min = 0, max = 15_000_000) int first,
            @ForAll @IntRange(min = 1, max = 9_000_000) int second, @ForAll @IntRange(min = 1_000_000, max = 20_000_000) int quota, @ForAll @IntRange(min = 0, max = 45) int score) {
        Map<String, String> now = Map.of("first", coins(first), "second", coins(second), "quota", coins(quota), "score", BigDecimal.valueOf(score, 1).toPlainString());
        Situation situation = situation(now);
        String kind = kind(now);
        for (Change change : WhatIf.of(situation, "", WhatIf.ENOUGH).changes()) {
            if (change.by() != null) {
                String field = field(change);
                Map<String, String> then = with(now, field, new BigDecimal(change.to().value()));
                BigDecimal grain = new BigDecimal(field.equals("score") ? "0.1" : "0.01").multiply(BigDecimal.valueOf(change.by().value().startsWith("-") ? -1 : 1));
                assertThat(total(then)).as("%s %s", now, change).isEqualByComparingTo(change.result().value());
                assertThat(total(then).subtract(total(now))).isEqualByComparingTo(change.difference().value());
                assertThat(kind(then)).as("%s %s", now, change).isNotEqualTo(kind);
                Map<String, String> less = with(now, field, new BigDecimal(change.to().value()).subtract(grain));
                boolean isAsItWas = kind(less).equals(kind) || total(less).compareTo(total(now)) == 0;
                assertThat(isAsItWas).as("%s %s", now, change).isTrue();
                assertThat(change.turned()).as("%s %s", now, change).isNotEmpty();
            }
        }
    }

    private static String field(Change change) {
        return switch (change.input().file() + change.input().row()) {
            case "transactions.csv2" -> "first";
            case "transactions.csv3" -> "second";
            case "quotas.csv2" -> "quota";
            default -> "score";
        };
    }

    private static Map<String, String> with(Map<String, String> data, String field, BigDecimal value) {
        Map<String, String> other = new HashMap<>(data);
        other.put(field, value.toPlainString());
        return other;
    }

    private static String coins(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private Situation situation(Map<String, String> data) {
        NearATier.data(trial, data.get("first"), data.get("second"), data.get("quota"), data.get("score"));
        return new Situation(policy, Intake.read(folder.resolve("data"), policy.plan().data()), Period.parse("2026-Q3"), List.of(), "P-1");
    }

    private Evaluation evaluation(Map<String, String> data) {
        return Evaluating.evaluate(policy, situation(data).received(), Period.parse("2026-Q3"), 1, done -> { });
    }

    private BigDecimal total(Map<String, String> data) {
        return Trial.outcome(evaluation(data), "P-1").fold(due -> due.total().number().toDecimal(2), nothing -> BigDecimal.ZERO, withheld -> null);
    }

    /** Which rows held, and whether the gate and the limit changed anything. */
    private String kind(Map<String, String> data) {
        Evaluation evaluation = evaluation(data);
        Result capped = Trial.result(evaluation, "Capped");
        boolean binds = !Trial.result(evaluation, "Valued").equals(capped);
        return Trial.result(evaluation, "Enough").equals(YesNo.YES)
                ? rows(evaluation, "Rate") + rows(evaluation, "Esteem") + binds : "closed";
    }

    private static String rows(Evaluation evaluation, String line) {
        return Trial.line(evaluation, "P-1", line).steps().get(0).evidence().stream().map(evidence -> evidence instanceof Evidence.RowHit hit ? hit.row().id() : "").toList().toString();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("meritrail-what-if");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
