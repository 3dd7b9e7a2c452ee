package org.meritrail.batch;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.governance.Decision;
import org.meritrail.simulation.Place;
import org.meritrail.simulation.WhatIf;
import org.meritrail.simulation.WhyNot;

import static org.assertj.core.api.Assertions.assertThat;

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
