package org.meritrail.policy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Fingerprint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Everything that can change a payout is in the fingerprint, as canonical JSON. */
class FingerprintTest {

    private record Change(String what, String sheet, String cell, Object value) {
    }

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> changesWithEveryCellThatMeansSomething() {
        Fingerprint before = fingerprint(book());
        return Stream.of(new Change("a rate", "NB", "D5", percent("4.5")), new Change("an edge", "NB", "C5", percent("81")),
                        new Change("a row id", "NB", "A5", "NB-0"), new Change("a value", "Values", "B2", 99_999),
                        new Change("a currency", "Values", "C3", "pay currency"), new Change("an option", "Lines", "C2", "whole amount"),
                        new Change("a rounding step", "Lines", "G2", 0.1), new Change("a component", "Payments", "A2", "Bonus"),
                        new Change("an earning code", "Payments", "C2", "BONUS"),
                        new Change("an example", "Examples", "E2", 1), new Change("a source column", "Inputs", "C2", "participants.bookings"))
                .map(change -> DynamicTest.dynamicTest(change.what(), () ->
                        assertThat(fingerprint(book().put(change.sheet(), change.cell(), change.value()))).isNotEqualTo(before)));
    }

    /** Whose plan a line is of depends on its workbook. */
    @Test
    void changesWithTheWorkbookALineStandsIn() {
        WorkbookBuilder first = new WorkbookBuilder().sheet("Lines", row("line", "operation", "of"), row("First", "take", "one"), row("Second", "take", "one"));
        WorkbookBuilder second = new WorkbookBuilder().sheet("Lines", row("line", "operation", "of"), row("Three", "take", "one"));
        WorkbookBuilder without = new WorkbookBuilder().sheet("Lines", row("line", "operation", "of"), row("First", "take", "one"));
        WorkbookBuilder with = new WorkbookBuilder().sheet("Lines", row("line", "operation", "of"), row("Second", "take", "one"), row("Three", "take", "one"));
        PolicyFolder.withShippedRules(folder).with("trial/z1.xlsx", first).with("trial/z2.xlsx", second);
        Fingerprint before = fingerprint(book());

        new PolicyFolder(folder).with("trial/z1.xlsx", without).with("trial/z2.xlsx", with);

        assertThat(fingerprint(book())).isNotEqualTo(before);
    }

    @Test
    void changesWithARule() throws Exception {
        Fingerprint before = fingerprint(book());
        Path rule = folder.resolve("rules/operations/limit.drl");
        Files.writeString(rule, Files.readString(rule).replace("insert( Limit", "insert(  Limit"));
        assertThat(new PolicyFolder(folder).policy().fingerprint()).isNotEqualTo(before);
    }

    @Test
    void isTheHashOfCanonicalJsonWithNumbersAsPlainStrings() throws Exception {
        Policy policy = PolicyFolder.withShippedRules(folder).with("trial/trial.xlsx", book()).policy();
        byte[] canonical = PolicyFingerprint.canonical(policy.plan(), policy.rules());
        assertThat(policy.fingerprint()).isEqualTo(Fingerprint.of(canonical));
        assertThat(new JsonCanonicalizer(new String(canonical, StandardCharsets.UTF_8)).getEncodedUTF8()).isEqualTo(canonical);
        JsonNode json = JsonMapper.shared().readTree(canonical);
        assertThat(json.toString()).contains("0.04 PERCENT", "100000 MONEYEUR");
        assertThat(hasNumber(json)).isFalse();
    }

    private static boolean hasNumber(JsonNode node) {
        return node.isNumber() || node.valueStream().anyMatch(FingerprintTest::hasNumber);
    }

    private Fingerprint fingerprint(WorkbookBuilder workbook) {
        return PolicyFolder.withShippedRules(folder).with("trial/trial.xlsx", workbook).policy().fingerprint();
    }

    private static WorkbookBuilder book() {
        return new WorkbookBuilder()
                .sheet("Inputs", row("name", "set", "source", "type"), row("Sales", "Participants", "participants.sales", "money"))
                .sheet("Values", row("name", "value", "unit"), row("Quota", 100000, "EUR"), row("Cap", 6500, "EUR"))
                .sheet("Lines", row("line", "operation", "option", "of", "with", "table", "round"),
                        row("Earned", "tiers", "each slice", "Sales", null, "NB", 0.01), row("Commission", "limit", "at most", "Earned", "Cap"))
                .sheet("Payments", row("component", "line", "earning code"), row("Commission", "Commission", "COMM"))
                .sheet("Examples", row("case", "record", "name", "given or expected", "value"), row("One", "Ana", "Sales", "given", 2))
                .sheet("NB", row("edges in percent of", "Quota"), row("id", "tier", "tier", "rate"), row("compares", "from", "below", "result"),
                        row("unit", "percent", "percent", "percent"), row("NB-1", percent("0"), percent("80"), percent("4")),
                        row("NB-2", percent("82"), "no end", percent("9")));
    }
}
