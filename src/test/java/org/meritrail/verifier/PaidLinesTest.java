package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.fixtures.WorkbookBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What is paid is worked out from the line that the approved workbooks pay, by somebody's own explanation, whoever has the signing key. */
class PaidLinesTest {

    private static final Map<String, Object> AS_ITS_STEP = Map.of("does", "sum", "of", List.of("#0"));

    @TempDir
    private static Path folder;
    private static Path zip;

    @TempDir
    private Path own;
    private Forging forging;
    private Map<String, Object> payout;
    private Map<String, Object> explanation;
    private Map<String, Object> component;

    @BeforeAll
    static void exportARun() {
        try (Paying paying = new Paying(Database.H2.open(), folder)) {
            paying.versions().approved(PolicyFolder.withShippedRules(folder.resolve("policy")).with("commission/commission.xlsx", new WorkbookBuilder()
                    .sheet("Records", row("set", "belongs to", "source"), row("Deals", "Participants", "transactions"))
                    .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                    .sheet("Values", row("name", "value", "unit"), row("Rate", percent("10"), "percent"), row("Lump", 50, "EUR"))
                    .sheet("Lines", row("line", "operation", "option", "of", "with", "over"), row("Sales", "collect", "sum", "Amount", null, "Deals"),
                            row("Share", "multiply", null, "Sales", "Rate"))
                    .sheet("Payments", row("component", "line", "earning code"), row("Commission", "Share", "COMM"), row("Lump sum", "Lump", "LUMP"))).path());
            paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "1000"));
            paying.run();
            zip = Exports.ofRun(paying, 1, folder.resolve("export.zip"));
        }
    }

    @BeforeEach
    void unpack() throws IOException {
        forging = new Forging(zip, own.resolve("export"));
        payout = forging.thing(Leaf.PAYOUT);
        explanation = forging.content(payout, "explanation");
        component = Members.map(Members.list(explanation, "components").get(0));
    }

    /** One of its payments pays a value as it is. */
    @Test
    void holdsAsItWasMade() throws IOException {
        assertThat(forging.verified().text()).doesNotContain("FAILS").contains("Everything that was looked at holds.");
    }

    /** Not even in the explanation of somebody who there is, or was. */
    @Test
    void namesAComponentThatIsSaidToBeSomebodyElses() throws IOException {
        List.of("work", "steps").forEach(component::remove);
        for (Object other : new Object[] {true, "", explanation.get("participant"), "person:" + "0".repeat(32)}) {
            component.put("elsewhere", other);
            saysNo("/Commission: 100 is said to be worked out in the explanation of somebody else; what is paid never is, and any other step has to name who that is");
        }
    }

    @Test
    void namesAComponentThatIsSaidToBeOfSomebodyWhoIsNotPaidAnyMore() throws IOException {
        component.put("former", "person:" + "0".repeat(32));
        saysNo("/Commission: 100 is said to be worked out in the explanation of somebody else");
    }

    @Test
    void namesAStepOfSomebodyElseThatNamesNobodyElse() throws IOException {
        Map<String, Object> step = Members.map(Members.list(component, "steps").get(0));
        List.of("work", "steps").forEach(step::remove);
        for (Object other : new Object[] {true, "", explanation.get("participant")}) {
            step.put("elsewhere", other);
            saysNo("/Commission/Share: 100 is said to be worked out in the explanation of somebody else");
        }
    }

    @Test
    void namesAComponentThatIsOnlyRead() throws IOException {
        component.put("work", List.of(AS_ITS_STEP));
        component.put("is", line(Map.of("name", "Commission")));
        saysNo("the explanation pays “Commission”, and does not show the row of the approved workbooks’ payments that pays it");
    }

    @Test
    void namesAComponentThatIsNoPayment() throws IOException {
        component.put("work", List.of(AS_ITS_STEP));
        for (String member : List.of("line", "rule")) {
            component.put("is", line(with(named("Commission"), member, named("Share").get(member))));
            saysNo("the explanation pays “Commission”, and does not show the row of the approved workbooks’ payments that pays it");
        }
    }

    @Test
    void namesALineThatPassesForAnInput() throws IOException {
        named("Share").remove("rule");
        Map<String, Object> step = Members.map(Members.list(component, "steps").get(0));
        step.remove("work");
        step.put("steps", List.of(step("Amount", Members.map(step.get("result")))));
        assertThat(told()).contains("“Share” is a line of the approved workbooks, and the explanation has it as something that is only read");
    }

    @Test
    void namesAPaymentThatIsWorkedOutFromAnotherLine() throws IOException {
        Members.map(Members.list(component, "steps").get(0)).put("is", line(with(named("Share"), "name", "Bonus")));
        saysNo("“Commission” is worked out from “Bonus”, and the approved workbooks pay the line “Share” with it");
    }

    private Map<String, Object> step(String name, Map<String, Object> result) {
        Map<String, Object> ground = Map.of("kind", "stated", "cells", Members.map(named("Share").get("line")));
        return Map.of("is", line(Map.of("name", name)), "result", result, "grounds", List.of(ground));
    }

    private static Map<String, Object> with(Map<String, Object> line, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(line);
        changed.put(member, value);
        return changed;
    }

    private Map<String, Object> named(String name) {
        return Members.list(explanation, "lines").stream().map(Members::map).filter(line -> name.equals(line.get("name"))).findFirst().orElseThrow();
    }

    /** @return where it stands */
    private long line(Map<String, Object> line) {
        List<Object> lines = new ArrayList<>(Members.list(explanation, "lines"));
        lines.add(line);
        explanation.put("lines", lines);
        return lines.size() - 1L;
    }

    private String told() throws IOException {
        forging.content(payout, "explanation", explanation);
        return forging.verified().text();
    }

    private void saysNo(String text) throws IOException {
        assertThat(told()).contains("FAILS   content/" + payout.get("explanation") + ": " + text);
    }
}
