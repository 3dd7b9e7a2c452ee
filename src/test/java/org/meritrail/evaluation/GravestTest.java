package org.meritrail.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.vocabulary.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** A mistake of the policy counts before data that is absent, though an operation reads the data first. */
class GravestTest {

    @TempDir
    Path folder;

    @Test
    void thatUnitsDifferIsNotCoveredByAbsentDataAmongThem() {
        Sketch sketch = Sketch.of(row("Rate", 1, "number")).sheet("Records", row("set", "source"), row("Deals", "transactions"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"),
                        row("Bonus", "Deals", "transactions.bonus", "number"))
                .line("Each", "multiply", "of", "Amount", "with", "Bonus", "per", "Deals")
                .line("Own", "collect", "option", "sum", "of", "Each", "over", "Deals", "if missing", "zero");
        Evaluation evaluation = Trial.in(folder).workbook(sketch.workbook()).data("transactions.csv", """
                source,id,line,date,participant,amount,currency,bonus
                CRM,D-1,1,2026-07-10,P-1,10,EUR,1
                CRM,D-2,1,2026-07-10,P-1,75,USD,1
                CRM,D-3,1,2026-07-10,P-1,75,EUR,
                """).evaluate();
        assertThat(Trial.result(evaluation, "Own")).isInstanceOfSatisfying(Result.Missing.class,
                missing -> assertThat(missing.reason().key()).isEqualTo("missing.units-differ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Added", "Averaged", "Collected"})
    void thatPartsOrChosenRecordsDifferIsNotCoveredByAbsentDataBesideThem(String line) {
        Sketch sketch = Sketch.of().sheet("Records", row("set", "source", "order by"), row("Deals", "transactions", "id"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"),
                        row("Points", "Deals", "transactions.points", "number"), row("Absent", "Participants", "participants.absent", "money"))
                .line("First", "collect", "option", "first", "of", "Amount", "over", "Deals").line("Last", "collect", "option", "last", "of", "Amount", "over", "Deals")
                .line("Chosen", "check", "option", "more than", "of", "Points", "with", "zero", "per", "Deals")
                .line("Added", "add").line("Averaged", "mean")
                .line("Collected", "collect", "option", "sum", "of", "Amount", "over", "Deals", "which", "Chosen", "if missing", "zero")
                .line("Covered sum", "add", "of", "Added", "with", "zero", "if missing", "zero").line("Covered mean", "add", "of", "Averaged", "with", "zero", "if missing", "zero")
                .sheet("Parts", row("line", "part"), row("Added", "First"), row("Added", "Absent"), row("Added", "Last"),
                        row("Averaged", "Absent"), row("Averaged", "First"), row("Averaged", "Last"));
        Evaluation evaluation = Trial.in(folder).workbook(sketch.workbook()).data("transactions.csv", """
                source,id,line,date,participant,amount,currency,points
                CRM,D-1,1,2026-07-10,P-1,10,EUR,1
                CRM,D-2,1,2026-07-10,P-1,75,EUR,
                CRM,D-3,1,2026-07-10,P-1,75,USD,1
                """).evaluate();
        assertThat(Trial.result(evaluation, line)).isInstanceOfSatisfying(Result.Missing.class,
                missing -> assertThat(missing.reason().key()).isEqualTo("missing.units-differ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Weighted", "Time", "Later", "Commission", "Payout"})
    void aMistakeIsNotCoveredByAbsentDataThatIsReadBeforeIt(String line) {
        Sketch sketch = Sketch.of(row("Euros", 5, "EUR"), row("Points", 60, "score"), Sketch.laterText("Points"), row("Day", LocalDate.of(2026, 7, 1), "date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Absent", "Participants", "participants.absent", "money"),
                        row("Absent day", "Participants", "participants.absent-day", "date"))
                .line("Clash", "add", "of", "Euros", "with", "Points").line("No day", "look up", "table", "Days")
                .line("Weighted", "mean").sheet("Parts", row("line", "part", "weight"), row("Weighted", "Absent", "Clash"))
                .line("Time", "elapsed", "option", "days", "of", "Absent day", "with", "No day")
                .line("Later", "limit", "option", "at least", "of", "Absent day", "with", "No day")
                .line("Commission", "tiers", "option", "each slice", "of", "Absent", "table", "Rates")
                .line("Payout", "curve", "of", "Absent", "table", "Points of it")
                .sheet("Days", row("id", "Points", "day"), row("compares", "above", "result"), row("unit", "score", "date"),
                        row("D-1", 90, LocalDate.of(2026, 7, 1)))
                .sheet("Rates", row("id", "Clash", "tier", "tier", "rate"), row("compares", "from", "from", "below", "result"),
                        row("unit", "EUR", "EUR", "EUR", "percent"), row("R-1", 0, 0, "no end", percent("5")))
                .sheet("Points of it", row("id", "Clash", "point", "rate"), row("compares", "from", "at", "result"), row("unit", "EUR", "EUR", "percent"),
                        row("P-1", 0, 0, percent("5")), row("P-2", 0, 100, percent("6")));
        assertThat(Trial.result(sketch.evaluate(folder), line)).isInstanceOfSatisfying(Result.Missing.class,
                missing -> assertThat(missing.absent()).as(missing.reason().toString()).isFalse());
    }
}
