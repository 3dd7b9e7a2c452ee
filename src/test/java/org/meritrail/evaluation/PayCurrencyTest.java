package org.meritrail.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Trial.result;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Values and tables in whatever a participant is paid in. */
class PayCurrencyTest {

    @TempDir
    Path folder;

    @Test
    void readsTheVersionOfTheRecordsOwnDay() {
        Evaluation evaluation = Trial.in(folder).data("transactions.csv", """
                source,id,line,date,participant,amount,currency
                CRM,D-1,1,2026-07-10,P-1,1000,EUR
                """).workbook(new WorkbookBuilder()
                .sheet("Values", row("name", "value", "unit", "in force from"), row("Spiff", 100, "pay currency", LocalDate.of(2026, 1, 1)),
                        row("Spiff", 200, "pay currency", LocalDate.of(2026, 8, 15)), row("Euros", 100, "EUR", LocalDate.of(2026, 1, 1)),
                        row("Euros", 200, "EUR", LocalDate.of(2026, 8, 15)))
                .sheet("Records", row("set", "source"), row("Deals", "transactions"))
                .sheet("Payments", row("component", "line"), row("Pay", "Paid in EUR"), row("Pay 2", "Paid"))
                .sheet("Lines", row("line", "operation", "per", "option", "of", "over"), row("Each in EUR", "take", "Deals", null, "Euros"), row("Each", "take", "Deals", null, "Spiff"),
                        row("Paid in EUR", "collect", null, "sum", "Each in EUR", "Deals"), row("Paid", "collect", null, "sum", "Each", "Deals"))).evaluate();
        assertThat(Trial.number(evaluation, "Paid in EUR")).isEqualTo(Exact.of(100));
        assertThat(Trial.number(evaluation, "Paid")).isEqualTo(Exact.of(100));
    }

    @Test
    void keepsTheCurrencyThatALaterVersionStates() {
        Evaluation evaluation = Trial.in(folder).workbook(new WorkbookBuilder()
                .sheet("Values", row("name", "value", "unit", "in force from"), row("Spiff", 100, "pay currency", LocalDate.of(2026, 1, 1)),
                        row("Spiff", 200, "USD", LocalDate.of(2026, 8, 15)))
                .sheet("Payments", row("component", "line"), row("Pay", "Paid"))
                .sheet("Lines", row("line", "operation", "of"), row("Paid", "take", "Spiff"))).evaluate();
        assertThat(Trial.result(evaluation, "Paid")).hasToString("Amount[number=200, unit=Unit[kind=MONEY, currency=USD]]");
    }

    @Test
    void readsCompanyMoneyAlikeInWhateverBatch() {
        StringBuilder people = new StringBuilder("participant,name,currency,hired,left\nP-00,X Y,USD,2020-01-01,\n");
        IntStream.rangeClosed(1, 51).forEach(at -> people.append(id(at)).append(",X Y,EUR,2020-01-01,\n"));
        Evaluation evaluation = Trial.in(folder).data("participants.csv", people.toString()).workbook(Sketch.of(row("Kind", "K", "text"), row("Gross", 10, "pay currency"))
                .sheet("Floors", row("id", "Kind", "floor"), row("compares", "one of", "result"), row("unit", "text", "pay currency"), row("F-1", "K", 100))
                .line("Floor", "look up", "per", "Company", "table", "Floors")
                .line("Net", "limit", "option", "at least", "of", "Gross", "with", "Floor").workbook()).evaluate();
        assertThat(result(evaluation, "P-01", "Net")).isEqualTo(result(evaluation, "P-51", "Net"));
    }

    private static String id(int at) {
        return "P-" + (at < 10 ? "0" : "") + at;
    }
}
