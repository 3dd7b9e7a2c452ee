package org.meritrail.evaluation;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Sketch.laterText;
import static org.meritrail.fixtures.Trial.number;
import static org.meritrail.fixtures.Trial.result;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Differences of amounts and dates, limits of dates, and how results are rounded. */
class DifferencesTest {

    @TempDir
    Path folder;

    @Test
    void subtractsBelowZeroUnlessTheLineSaysNotTo() {
        Evaluation evaluation = Sketch.of(row("A", 4, "EUR"), row("B", 10, "EUR"), row("C", 1, "USD"), laterText("C"))
                .line("Less", "subtract", "of", "A", "with", "B")
                .line("Plain", "subtract", "option", "plain", "of", "A", "with", "B")
                .line("Floored", "subtract", "option", "not below zero", "of", "A", "with", "B")
                .line("More", "subtract", "option", "not below zero", "of", "B", "with", "A")
                .line("From nothing", "subtract", "of", "nothing due", "with", "B")
                .line("Mixed", "subtract", "of", "A", "with", "C").evaluate(folder);
        assertThat(result(evaluation, "Less")).isEqualTo(Amount.money("-6", "EUR"));
        assertThat(result(evaluation, "Plain")).isEqualTo(Amount.money("-6", "EUR"));
        assertThat(result(evaluation, "Floored")).isEqualTo(Amount.money("0", "EUR"));
        assertThat(notes(evaluation, "Floored")).containsExactly(Message.of("note.cut-at-zero", Amount.money("-6", "EUR")));
        assertThat(result(evaluation, "More")).isEqualTo(Amount.money("6", "EUR"));
        assertThat(result(evaluation, "From nothing")).isEqualTo(Amount.money("-10", "EUR"));
        assertThat(((Result.Missing) result(evaluation, "Mixed")).reason().key()).isEqualTo("missing.units-differ");
    }

    @Test
    void takesAWordOfAnyTypeForTheSakeOfItsGate() {
        Evaluation evaluation = Sketch.of(row("A", "a word", "text"), row("B", "another", "text"))
                .line("Word", "take", "of", "A")
                .line("Closed", "take", "of", "A", "only when", "no")
                .line("Other", "take", "of", "A", "only when", "no", "otherwise", "B").evaluate(folder);
        assertThat(result(evaluation, "Word")).isEqualTo(new Label("a word"));
        assertThat(result(evaluation, "Closed")).isInstanceOf(Result.NothingDue.class);
        assertThat(result(evaluation, "Other")).isEqualTo(new Label("another"));
    }

    @ParameterizedTest
    @CsvSource({"days, 2026-01-31, 2026-03-01, 29", "'days, both ends counted', 2026-01-31, 2026-03-01, 30", "days, 2026-01-31, 2026-01-31, 0",
            "'days, both ends counted', 2026-01-31, 2026-01-31, 1", "months, 2026-01-31, 2026-02-28, 0", "months, 2026-01-31, 2026-03-01, 1",
            "months, 2026-01-15, 2026-04-14, 2", "months, 2026-01-15, 2026-04-15, 3", "'calendar months, both ends counted', 2026-01-31, 2026-02-01, 2",
            "'calendar months, both ends counted', 2025-12-31, 2026-12-01, 13", "years, 2020-02-29, 2026-02-28, 5", "years, 2020-02-29, 2026-03-01, 6"})
    void countsTheTimeFromOneDateToAnotherAndMirrorsItBackwards(String option, LocalDate from, LocalDate to, long expected) {
        Evaluation evaluation = Sketch.of(row("From", from, "date"), row("To", to, "date"))
                .line("There", "elapsed", "option", option, "of", "From", "with", "To")
                .line("Back", "elapsed", "option", option, "of", "To", "with", "From").evaluate(folder);
        Exact sign = from.equals(to) ? Exact.ONE : Exact.of(-1);
        assertThat(result(evaluation, "There")).isEqualTo(new Amount(Exact.of(expected), Unit.COUNT));
        assertThat(number(evaluation, "Back")).isEqualTo(Exact.of(expected).times(sign));
        assertThat(notes(evaluation, "There")).containsExactly(Message.of("note.elapsed", new Day(from), new Day(to)));
    }

    @Test
    void countsNoTimeFromWhatIsNoDate() {
        Evaluation evaluation = Sketch.of(row("From", 20260101, "number"), laterText("From"), row("To", LocalDate.of(2026, 1, 1), "date"))
                .line("Time", "elapsed", "option", "days", "of", "From", "with", "To").evaluate(folder);
        assertThat(((Result.Missing) result(evaluation, "Time")).reason().key()).isEqualTo("missing.not-a-date");
    }

    @ParameterizedTest
    @CsvSource({"at least, 2026-01-01, 2026-02-01, 2026-02-01", "at least, 2026-03-01, 2026-02-01, 2026-03-01",
            "at most, 2026-01-01, 2026-02-01, 2026-01-01", "at most, 2026-03-01, 2026-02-01, 2026-02-01"})
    void limitsDates(String option, LocalDate date, LocalDate limit, LocalDate expected) {
        Evaluation evaluation = Sketch.of(row("A", date, "date"), row("B", limit, "date"))
                .line("Limited", "limit", "option", option, "of", "A", "with", "B").evaluate(folder);
        assertThat(result(evaluation, "Limited")).isEqualTo(new Day(expected));
    }

    @ParameterizedTest
    @CsvSource({"half up, 2.5, 3", "half even, 2.5, 2", "half even, 3.5, 4", "up, 2.1, 3", "down, 2.9, 2", "half up, -2.5, -3", "down, -2.9, -2"})
    void roundsInTheWayTheLineOrElseTheWorkbookSays(String mode, double amount, int expected) {
        Evaluation evaluation = Sketch.of(row("A", amount, "EUR")).sheet("About", row("about", "value"), row("rounding", mode))
                .line("By the line", "take", "of", "A", "round", 1, "rounding", mode)
                .line("By the workbook", "take", "of", "A", "round", 1)
                .line("Otherwise", "take", "of", "A", "round", 1, "rounding", "half up").evaluate(folder);
        assertThat(number(evaluation, "By the line")).isEqualTo(Exact.of(expected));
        assertThat(number(evaluation, "By the workbook")).isEqualTo(Exact.of(expected));
        assertThat(number(evaluation, "Otherwise")).isEqualTo(Exact.of(String.valueOf(amount)).roundTo(Exact.ONE, RoundingMode.HALF_UP));
    }

    @Test
    void keepsExactWhatIsRoundedForShowingOnly() {
        Evaluation evaluation = Sketch.of(row("A", 2.345, "EUR")).line("Shown", "take", "of", "A", "round", 0.01, "place", "shown only").evaluate(folder);
        assertThat(number(evaluation, "Shown")).isEqualTo(Exact.of("2.345"));
        assertThat(notes(evaluation, "Shown")).containsExactly(Message.of("note.shown-rounded", Amount.money("2.35", "EUR"), Exact.of("0.01")));
    }

    private static List<Message> notes(Evaluation evaluation, String line) {
        return Trial.line(evaluation, "P-1", line).steps().get(0).evidence().stream()
                .filter(Evidence.Noted.class::isInstance).map(noted -> ((Evidence.Noted) noted).note()).toList();
    }
}
