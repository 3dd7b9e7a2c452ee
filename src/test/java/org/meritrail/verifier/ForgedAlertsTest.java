package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Nobody is paid while an alert withholds their pay, and what is told of alerts is what the approved workbooks and the row of the payout say, whoever has the signing key. */
class ForgedAlertsTest {

    @TempDir
    private static Path folder;
    private static Path zip;

    @TempDir
    private Path own;
    private Forging forging;

    /** P-1 has a note, P-2 waits, P-3 also for a signature; one of the sheets is in Spanish. */
    @BeforeAll
    static void exportARunWithAlerts() {
        try (Paying paying = new Paying(Database.H2.open(), folder)) {
            paying.versions().approved(PolicyFolder.withShippedRules(folder.resolve("policy")).with("commission/commission.xlsx", new WorkbookBuilder()
                    .sheet("Records", row("set", "belongs to", "source"), row("Deals", "Participants", "transactions"))
                    .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"))
                    .sheet("Values", row("name", "value", "unit"), row("Rate", percent("10"), "percent"), row("Large", 5000, "EUR"), row("Huge", 50000, "EUR"), row("Small", 500, "EUR"))
                    .sheet("Lines", row("line", "operation", "option", "of", "with", "over"), row("Sales", "collect", "sum", "Amount", null, "Deals"),
                            row("Commission", "multiply", null, "Sales", "Rate"), row("Is small", "check", "less than", "Sales", "Small"),
                            row("Is large", "check", "more than", "Sales", "Large"), row("Is huge", "check", "more than", "Sales", "Huge"))
                    .sheet("Payments", row("component", "line", "earning code"), row("Commission", "Commission", "COMM"))
                    .sheet("Alerts", row("What to look at"), row("line", "effect", "text"), row("Is small", "note", "Little was sold"), row("Is huge", "SIGN-OFF", "Look at the deals")))
                    .with("commission/more.xlsx", new WorkbookBuilder().sheet("Avisos", row("línea", "efecto", "texto"), row("Is large", "Retener", "Espera a la revisión"))).path());
            paying.deliver(Person.selling("P-1", "100"), Person.selling("P-2", "6000"), Person.selling("P-3", "60000"), Person.selling("P-4", "1000"));
            paying.run();
            zip = Exports.ofRun(paying, 1, folder.resolve("export.zip"));
        }
    }

    @BeforeEach
    void unpack() throws IOException {
        forging = new Forging(zip, own.resolve("export"));
    }

    @Test
    void holdsAsItWasMade() throws IOException {
        assertThat(forging.verified().text()).doesNotContain("FAILS").contains("Everything that was looked at holds.");
        assertThat(outcomes()).containsExactly("due", "withheld", "withheld", "due");
    }

    @Test
    void namesWhoIsPaidWhileAnAlertWithholdsTheirPay() throws IOException {
        Map<String, Object> payout = payout(1);
        Map<String, Object> explanation = forging.content(payout, "explanation");
        payout.put("outcome", "due");
        payout.put("total", payout.remove("held"));
        explanation.put("outcome", "due");
        explanation.put("reasons", List.of());
        explanation.put("total", Map.of("kind", "money", "value", "600", "currency", "EUR"));
        rewrite(payout, explanation);

        forging.saysNo(payout, "the explanation has the alert “Is large”, which withholds pay by decision-tables/commission/more.xlsx Avisos!2, and the payout is not withheld");
    }

    @Test
    void namesAlertsThatWereEmptied() throws IOException {
        Map<String, Object> payout = payout(1);
        Map<String, Object> explanation = forging.content(payout, "explanation");
        explanation.put("alerts", List.of());
        rewrite(payout, explanation);

        forging.saysNo(payout, "the explanation says “Espera a la revisión”, which no alert that it has says by the approved workbooks");
    }

    @Test
    void namesAnAlertOfWhichNothingIsTold() throws IOException {
        for (int which : new int[] {0, 2}) {
            Forging other = new Forging(zip, own.resolve("export" + which));
            Map<String, Object> payout = other.leaves().get(other.leaves().indexOf(other.thing(Leaf.PAYOUT)) + which);
            Map<String, Object> explanation = other.content(payout, "explanation");
            explanation.put("notes", List.of());
            other.content(payout, "explanation", explanation);
            other.reasons(payout, Members.list(explanation, "reasons"));

            assertThat(other.verified().text()).contains("FAILS   " + other.place(payout) + "the explanation has the alert “" + (which == 0 ? "Is small" : "Is huge")
                    + "”, and says nothing of what the approved workbooks have follow from it");
        }
    }

    @Test
    void namesANoteThatNoAlertSays() throws IOException {
        Map<String, Object> payout = payout(3);
        Map<String, Object> explanation = forging.content(payout, "explanation");
        explanation.put("notes", List.of(saying("notice.text", "Approved by the CEO")));
        rewrite(payout, explanation);

        forging.saysNo(payout, "the explanation says “Approved by the CEO”, which no alert that it has says by the approved workbooks");
    }

    @Test
    void namesReasonsWhereEverythingIsDue() throws IOException {
        Map<String, Object> payout = payout(3);
        Map<String, Object> explanation = forging.content(payout, "explanation");
        explanation.put("reasons", List.of(saying("withheld.missing", "Commission")));
        rewrite(payout, explanation);

        forging.saysNo(payout, "the explanation says why nothing is due or pay is withheld, and the payout is due");
    }

    @Test
    void namesReasonsThatAreNotThoseOfTheRow() throws IOException {
        forging.reasons(payout(1), List.of(saying("notice.text", "Espera")));

        forging.saysNo(payout(1), "the reasons and notes of the explanation are not those in the row of the payout");
    }

    /** Also by the token of somebody else. */
    @Test
    void namesAnExplanationThatCallsSomebodyOtherwise() throws IOException {
        Map<String, Object> payout = payout(3);
        for (String name : List.of("Somebody Else", "person:" + payout(0).get("person") + ":name", "person:" + "0".repeat(32) + ":name")) {
            Map<String, Object> explanation = forging.content(payout, "explanation");
            explanation.put("name", name);
            forging.content(payout, "explanation", explanation);

            forging.saysNo(payout, "the explanation is of “" + name + "”, and the row of the payout has another name");
        }
    }

    private static Map<String, Object> saying(String key, String text) {
        return Map.of("key", key, "arguments", List.of(Map.of("text", text)));
    }

    private List<Object> outcomes() {
        return forging.leaves().stream().filter(leaf -> leaf.get("schema").equals(Leaf.PAYOUT)).map(leaf -> leaf.get("outcome")).toList();
    }

    private Map<String, Object> payout(int which) {
        return forging.leaves().stream().filter(leaf -> leaf.get("schema").equals(Leaf.PAYOUT)).toList().get(which);
    }

    private void rewrite(Map<String, Object> payout, Map<String, Object> explanation) throws IOException {
        forging.content(payout, "explanation", explanation);
        List<Object> told = new ArrayList<>(Members.list(explanation, "reasons"));
        told.addAll(Members.list(explanation, "notes"));
        told.removeIf(one -> "notice.sign-off".equals(Members.map(one).get("key")));
        forging.reasons(payout, told);
    }
}
