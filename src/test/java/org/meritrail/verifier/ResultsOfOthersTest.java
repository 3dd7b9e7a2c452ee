package org.meritrail.verifier;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meritrail.batch.Explanations;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.sample.SampleQuarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an explanation says of somebody else, against theirs. */
class ResultsOfOthersTest {

    private static final String OWN = explanation("ben", "'result':{'kind':'money','value':'900','currency':'EUR'}");
    private static final String OF_BEN = ofBen("900", "EUR");

    private final ResultsOfOthers others = new ResultsOfOthers();

    @Test
    void findsWhatSomebodyCameTo() throws Flaw {
        others.add("ana", read(OF_BEN));
        others.add("ben", read(OWN));
        others.find("ana", read(OF_BEN));
        others.find("ben", read(OWN));

        assertThat(others.counts()).containsExactly(1, 0);
    }

    @Test
    void namesWhatIsSaidOtherwise() throws Flaw {
        for (String other : new String[] {ofBen("901", "EUR"), ofBen("900", "USD")}) {
            ResultsOfOthers said = new ResultsOfOthers();
            said.add("ana", read(other));
            assertThatThrownBy(() -> said.find("ben", read(OWN))).as(other).isInstanceOfSatisfying(Flaw.class, flaw -> assertThat(flaw.in(new Said("en")))
                    .isEqualTo("ben: of ben, Sales came to 900 by this explanation and to something else by another"));
        }
        others.add("ana", read(OF_BEN));
        assertThatThrownBy(() -> others.add("cleo", read(ofBen("901", "EUR")))).isInstanceOf(Flaw.class).hasMessageStartingWith("cleo other-result");
    }

    /** Nobody can tell what somebody came to whose explanation says nothing of it. */
    @Test
    void countsWhatStandsInNoExplanationOfTheirs() throws Flaw {
        others.add("ana", read(OF_BEN.replace("\"Sales\",\"rule\"", "\"Weight\",\"rule\"")));
        others.find("ben", read(OWN));

        assertThat(others.counts()).containsExactly(1, 1);
        assertThat(Recomputing.of(read(OF_BEN))).satisfies(report -> {
            assertThat(report.others()).containsExactly("/Sales[ben]");
            assertThat(report.steps()).singleElement().satisfies(step -> assertThat(step.told()).isTrue());
        });
    }

    /** Whoever shares a budget is told with the raises of all the others. */
    @Test
    void holdsInTheMeritRoundOfTheSample() throws Flaw {
        Evaluation evaluation = SampleQuarter.underTheShippedPolicy("2026-Q4").evaluation();
        Explanations explanations = new Explanations(evaluation);
        List<String> all = evaluation.outcomes().stream().map(outcome -> org.meritrail.batch.Json.of(explanations.of(outcome))).toList();
        for (String explanation : all) {
            others.add("here", read(explanation));
        }
        for (String explanation : all) {
            others.find("there", read(explanation));
        }

        assertThat(others.counts()[0]).isGreaterThan(50);
        assertThat(others.counts()[1]).isZero();
    }

    private static String ofBen(String value, String currency) {
        return explanation("ana", "'record':'ben','elsewhere':'ben','result':{'kind':'money','value':'" + value + "','currency':'" + currency + "'}");
    }

    private static String explanation(String participant, String step) {
        return ("{'participant':'" + participant + "','lines':[{'name':'Sales','rule':{'name':'collect'},'line':{'workbook':'w','sheet':'s','cells':['A2'],'texts':['Sales']}}],"
                + "'components':[],'statement':[{'name':'Sales','values':[{'is':0," + step + "}]}]}").replace('\'', '"');
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String json) {
        try {
            return (Map<String, Object>) Json.read(json);
        } catch (Json.Malformed malformed) {
            throw new AssertionError(malformed);
        }
    }
}
