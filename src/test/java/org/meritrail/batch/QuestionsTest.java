package org.meritrail.batch;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Texts;
import org.meritrail.simulation.Place;
import org.meritrail.simulation.WhatIf;
import org.meritrail.simulation.WhyNot;
import org.meritrail.simulation.WhyNotText;
import org.meritrail.statement.Statement;
import org.meritrail.statement.StatementText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Questions about a payout are answered from what it was calculated from, whatever came since. */
class QuestionsTest extends PayingOnEachDatabase {

    private static final Place DEAL = Place.parse("transactions.csv:2:amount");

    QuestionsTest(Database database) {
        super(database);
    }

    @Test
    void answersFromTheVersionAndTheDataOfTheRun() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000.00"), Person.selling("P-2", "500.00"));
        Payout payout = payout();
        paying.approve("20");
        paying.deliver(Person.selling("P-1", "7000.00"));

        WhatIf answer = granted(paying.questions().ask(payout, false, situation -> WhatIf.of(situation, "", DEAL, "1500.00")));

        assertThat(List.of(answer.result().value(), answer.changes().get(0).result().value(), answer.changes().get(0).difference().value())).containsExactly("100", "150", "50");
    }

    @Test
    void refusesWhatCannotBeAsked() {
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000.00"));
        Payout payout = payout();
        Questions questions = paying.questions();
        assertThat(Paying.refused(questions.ask(payout, false, situation -> WhatIf.of(situation, "", DEAL, "many")))).isEqualTo("refused.question");
        assertThat(Paying.refused(questions.ask(payout, false, situation -> WhyNot.of(situation, "Nothing")))).isEqualTo("refused.question");
    }

    @Test
    void knowsPeopleByTheirNamesOfThen() {
        approveCalled();
        deliverCalled("P-1", "Ana Ruiz");
        Payout payout = payout();
        deliverCalled("P-1", "Ana Gil");
        assertThat(payout().total()).isEqualTo("200.00");

        WhyNot answer = granted(paying.questions().ask(payout, false, situation -> WhyNot.of(situation, "")));

        assertThat(answer.result().value()).isEqualTo("100");
    }

    /** The cent that is left over of a pool goes to the first code, and an erased person has none. */
    @Test
    void answersNothingThatDiffersFromWhatWasPaid() {
        paying.versions().approved(PolicyFolder.withShippedRules(folder.resolve("pool")).with("pool/pool.xlsx", new WorkbookBuilder()
                .sheet("Inputs", row("name", "set", "source", "type"), row("Factor", "Participants", "participants.factor", "number"))
                .sheet("Values", row("name", "value", "unit"), row("Pool", 100, "EUR"))
                .sheet("Lines", row("line", "operation", "option", "of", "with", "over", "round"),
                        row("Part", "allocate", "in proportion to", "Pool", "Factor", "Company", 0.01))
                .sheet("Payments", row("component", "line"), row("Part", "Part"))).path());
        paying.deliver(Person.selling("EMP-0", ""), Person.selling("P-1", ""), Person.selling("P-2", ""));
        Payout payout = payout();
        Questions questions = paying.questions();
        assertThat(granted(questions.ask(payout, false, situation -> WhyNot.of(situation, ""))).result().value()).isEqualTo("33.33");
        erase("EMP-0");
        assertThat(Paying.refused(questions.ask(payout, false, situation -> WhyNot.of(situation, "")))).isEqualTo("refused.question-other");
    }

    /** In JSON there is no name; in texts it is said why, also where somebody's name is a value. */
    @Test
    void saysWhereANameStoodThatThePersonIsErased() {
        approveCalled();
        deliverCalled("EMP-71", "Ana Ruiz");
        int run = paying.run().number();
        String token = erase("EMP-71");
        Payout payout = paying.runs().payout(run, token).orElseThrow();

        WhyNot answer = granted(paying.questions().ask(payout, false, situation -> WhyNot.of(situation, "")));

        assertThat(answer.name()).isEmpty();
        assertThat(String.join("\n", WhyNotText.of(answer, Texts.ENGLISH))).startsWith("(erased) (" + token + ")").contains("Called (erased)").doesNotContain(":name");
        assertThat(granted(paying.questions().ask(payout, false, situation -> WhatIf.of(situation, "", 9))).name()).isEmpty();
        Explanation explanation = paying.runs().explanation(payout);
        assertThat(ExplanationText.of(explanation, Texts.SPANISH)).contains("Called = (persona borrada)").doesNotContain(":name");
        assertThat(StatementText.of(Statement.of(explanation), Texts.ENGLISH)).contains("Called = (erased)").doesNotContain(":name");
        assertThat(Json.of(explanation)).contains("\"name\":\"\"", token + ":name");
    }

    private String erase(String participant) {
        String key = store.persons().known(participant).orElseThrow().key();
        return granted(store.journal().decide(() -> {
            store.persons().erase(key);
            return Decision.granted("person:" + key);
        }));
    }

    private void deliverCalled(String code, String name) {
        paying.deliver(DataFiles.folder(folder.resolve(name), Map.of(
                "participants.csv", "participant,name,currency,hired,left,payroll-id\n" + code + "," + name + ",EUR,2020-01-01,,10001\n",
                "assignments.csv", TenPercent.ASSIGNMENTS + code + ",2020-01-01,,CC-1,ES-1\n")));
    }

    /** Pays by what somebody is called. */
    private void approveCalled() {
        paying.versions().approved(PolicyFolder.withShippedRules(folder.resolve("names")).with("names/names.xlsx", new WorkbookBuilder()
                .sheet("Inputs", row("name", "set", "source", "type"), row("Called", "Participants", "participants.name", "text"))
                .sheet("Lines", row("line", "operation", "table"), row("Bonus", "look up", "Bonuses"))
                .sheet("Bonuses", row("if no row", 100), row("id", "Called", "bonus"), row("compares", "equals", "result"), row("unit", "text", "EUR"), row("B-1", "Ana Gil", 200))
                .sheet("Payments", row("component", "line"), row("Bonus", "Bonus"))).path());
    }

    private Payout payout() {
        Run run = paying.run();
        return paying.runs().payout(run.number(), "P-1").orElseThrow();
    }

    private static <T> T granted(Decision<T> decision) {
        return decision.fold(value -> value, reason -> {
            throw new AssertionError(reason.toString());
        });
    }
}
