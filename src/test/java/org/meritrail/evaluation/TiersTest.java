package org.meritrail.evaluation;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Sketch.laterText;
import static org.meritrail.fixtures.Trial.number;
import static org.meritrail.fixtures.Trial.result;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** One table, three readings; edges are part of the table. */
class TiersTest {

    private static final Object[][] TIERS = {row("NB-1", percent("0"), percent("80"), percent("4")),
            row("NB-2", percent("80"), percent("100"), percent("6")), row("NB-3", percent("100"), "no end", percent("9"))};

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"each slice, 125000, 6650", "each slice, 80000, 3200", "each slice, 100000, 4400", "each slice, 0, 0",
            "whole amount, 79999.99, 3199.9996", "whole amount, 80000, 4800", "whole amount, 125000, 11250",
            "all above the first slice, 80000, 3200", "all above the first slice, 125000, 7250"})
    void readsOneTableInThreeWays(String option, String sales, String expected) {
        assertThat(number(evaluate(option, sales, "from", "below"), "Commission")).isEqualTo(Exact.of(expected));
    }

    @Test
    void putsAnEdgeWhereTheTableSays() {
        assertThat(number(evaluate("whole amount", "80000", "from", "below"), "Commission")).isEqualTo(Exact.of(4800));
        assertThat(number(evaluate("whole amount", "80000", "above", "up to"), "Commission")).isEqualTo(Exact.of(3200));
    }

    @Test
    void roundsEachSliceWhereTheLineSaysSo() {
        Evaluation evaluation = evaluate("each slice", "100000.1", "from", "below");
        assertThat(number(evaluation, "Commission")).isEqualTo(Exact.of("4400.009"));
        assertThat(number(evaluation, "By slices")).isEqualTo(Exact.of("4400.01"));
    }

    @Test
    void startsWhereEarlierSalesEnded() {
        assertThat(number(evaluate("each slice", "20000", "from", "below"), "After 90,000")).isEqualTo(Exact.of(10000).times(Exact.of("0.06"))
                .plus(Exact.of(10000).times(Exact.of("0.09"))));
    }

    @Test
    void paysNothingByDefaultWhereAQuotaOfZeroWouldPutEverythingIntoTheTopTier() {
        Evaluation evaluation = Trial.in(folder).workbook(workbook("each slice", "from", "below", 0)).data("participants.csv", sales("5")).evaluate();
        assertThat(((Result.Missing) result(evaluation, "Commission")).reason().key()).isEqualTo("missing.zero-basis");
    }

    @ParameterizedTest
    @CsvSource({"each slice", "whole amount", "all above the first slice"})
    void takesBackWithARefundWhatTheSaleEarned(String option) {
        assertThat(number(evaluate(option, "-125000", "from", "below"), "Commission"))
                .isEqualTo(number(evaluate(option, "125000", "from", "below"), "Commission").negated());
    }

    @ParameterizedTest
    @CsvSource({"each slice, 90000", "each slice, -90000", "each slice, 300000", "whole amount, 90000", "whole amount, 300000",
            "all above the first slice, 90000"})
    void withholdsWhatLiesInNoTierInsteadOfPayingNothingForIt(String option, String sales) {
        WorkbookBuilder gaps = workbook(option, "from", "below", 100000).put("NB", "B6", percent("95")).put("NB", "C7", percent("250"));
        assertThat(reason(gaps, sales)).isEqualTo("missing.no-tier");
    }

    @Test
    void paysNothingForWhatLiesInNoTierWhereTheTableSaysSoAndNotesIt() {
        Evaluation stated = evaluate(tolerant("each slice").put("NB", "B6", percent("10")), "50000");
        assertThat(number(stated, "Commission")).isEqualTo(Exact.of(1600));
        assertThat(Trial.line(stated, "P-1", "Commission").steps().get(0).evidence().toString()).contains("note.no-tier");
    }

    @Test
    void neverPaysTwiceThroughTiersThatOverlap() {
        WorkbookBuilder overlapping = workbook("each slice", "from", "below", 100000).put("NB", "B7", percent("90"));
        assertThat(reason(overlapping, "100000")).isEqualTo("missing.rows-overlap");
    }

    @ParameterizedTest
    @CsvSource({"each slice, 20000, 1500", "each slice, -100000, -4200", "whole amount, 20000, 1800", "whole amount, -20000, -1200",
            "all above the first slice, 20000, 1800", "all above the first slice, -20000, -1000"})
    void goesOnFromWhatCameBefore(String option, String sales, String expected) {
        assertThat(number(evaluate(option, sales, "from", "below"), "After 90,000")).isEqualTo(Exact.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"whole amount", "all above the first slice"})
    void paysASaleThatOnlyMakesUpForRefundsToTheLastCent(String option) {
        assertThat(number(evaluate(option, "-90000", "above", "up to"), "After 90,000").negated())
                .isEqualTo(number(evaluate(option, "90000", "above", "up to"), "Commission"));
    }

    @ParameterizedTest
    @CsvSource({"each slice", "all above the first slice"})
    void paysNothingBelowTheFirstTierWhereTheTableSaysSo(String option) {
        assertThat(number(evaluate(tolerant(option).put("NB", "B6", percent("10")), "50000"), "Commission")).isEqualTo(Exact.of(1600));
    }

    @Test
    void multipliesNoMoneyByMoney() {
        WorkbookBuilder euros = workbook("each slice", "from", "below", 100000).put("NB", "D4", "EUR").put("NB", "D5", 4).put("NB", "D6", 6).put("NB", "D7", 9)
                .put("Inputs", "E1", "if missing").put("Inputs", "E2", "Instead").put("Values", "D1", "in force from")
                .sheet("Values", row("Instead", 1, "EUR"), laterText("Instead"));
        assertThat(reason(euros, "50000")).isEqualTo("missing.money-times-money");
    }

    @Test
    void acceptsNoTierBelowZero() {
        assertThat(reason(workbook("each slice", "from", "below", 100000).put("NB", "B5", percent("-100")), "-50000"))
                .isEqualTo("missing.tier-below-zero");
    }

    @ParameterizedTest
    @CsvSource({"5, 100", "15, 350", "0, 0"})
    void paysMoneyForEachUnitSold(int units, String expected) {
        Evaluation evaluation = Trial.in(folder).workbook(new WorkbookBuilder()
                .sheet("Values", row("name", "value", "unit"), row("Units", units, "count"))
                .sheet("Lines", row("line", "operation", "option", "of", "table"), row("Commission", "tiers", "each slice", "Units", "U"))
                .sheet("Payments", row("component", "line"), row("Commission", "Commission"))
                .sheet("U", row("id", "tier", "tier", "rate"), row("compares", "from", "below", "result"),
                        row("unit", "count", "count", "pay currency"), row("U-1", 0, 10, 20), row("U-2", 10, "no end", 30))).evaluate();
        assertThat(result(evaluation, "Commission")).isEqualTo(Amount.money(expected, "EUR"));
    }

    private String reason(WorkbookBuilder workbook, String sales) {
        return ((Result.Missing) result(evaluate(workbook, sales), "Commission")).reason().key();
    }

    private Evaluation evaluate(WorkbookBuilder workbook, String sales) {
        return Trial.in(folder).workbook(workbook).data("participants.csv", sales(sales)).evaluate();
    }

    private Evaluation evaluate(String option, String sales, String lower, String upper) {
        return Trial.in(folder).workbook(workbook(option, lower, upper, 100000)).data("participants.csv", sales(sales)).evaluate();
    }

    private static String sales(String amount) {
        return "participant,name,currency,hired,left,sales\nP-1,Ana Ruiz,EUR,2020-01-01,," + amount + "\n";
    }

    /** The same with a row of settings more. */
    private static WorkbookBuilder tolerant(String option) {
        return start(option, 100000).sheet("NB", row("edges in percent of", "Quota"), row("if no row", "nothing due"),
                row("id", "tier", "tier", "rate"), row("compares", "from", "below", "result"), row("unit", "percent", "percent", "percent"))
                .sheet("NB", TIERS);
    }

    private static WorkbookBuilder workbook(String option, String lower, String upper, int quota) {
        return start(option, quota).sheet("NB", row("edges in percent of", "Quota"), row("id", "tier", "tier", "rate"),
                row("compares", lower, upper, "result"), row("unit", "percent", "percent", "percent")).sheet("NB", TIERS);
    }

    private static WorkbookBuilder start(String option, int quota) {
        return new WorkbookBuilder()
                .sheet("Inputs", row("name", "set", "source", "type"), row("Sales", "Participants", "participants.sales", "money"))
                .sheet("Values", row("name", "value", "unit"), row("Quota", quota, "EUR"), row("Before", 90000, "EUR"))
                .sheet("Lines", row("line", "operation", "option", "of", "with", "table", "round", "place"),
                        row("Commission", "tiers", option, "Sales", null, "NB"),
                        row("By slices", "tiers", option, "Sales", null, "NB", 0.01, "each slice"),
                        row("After 90,000", "tiers", option, "Sales", "Before", "NB"))
                .sheet("Payments", row("component", "line"), row("Commission", "Commission"));
    }
}
