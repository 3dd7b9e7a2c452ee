package org.meritrail.verifier;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaidComponentsTest {

    private static final Map<String, Object> EXPLANATION = Map.of("lines", List.of(Map.of("name", "Commission"), Map.of("name", "Bonus")), "components",
            List.of(step(0, Map.of("kind", "money", "value", "100.004", "currency", "EUR")), step(1, Map.of("kind", "nothing-due"))));

    @Test
    void acceptsWhatTheExplanationComesTo() {
        assertThatCode(() -> check("due", paid("Commission", "100.00"), paid("Bonus", "0.00"))).doesNotThrowAnyException();
        assertThatCode(() -> check("withheld", paid("Commission", "100.00"))).doesNotThrowAnyException();
        assertThatCode(() -> check("nothing-due")).doesNotThrowAnyException();
    }

    @Test
    void findsAnyOtherComponent() {
        assertThatThrownBy(() -> check("due", paid("Commission", "0.00"), paid("Bonus", "100.00"))).isInstanceOf(Flaw.class);
        assertThatThrownBy(() -> check("due", paid("Bonus", "100.00"), paid("Commission", "0.00"))).isInstanceOf(Flaw.class);
        assertThatThrownBy(() -> check("due", paid("Commission", "100.00"))).isInstanceOf(Flaw.class);
    }

    private static void check(String outcome, Object... paid) throws Flaw {
        PaidComponents.check(new Leaf("here", 1, Leaf.PAYOUT, Map.of("outcome", outcome, "components", List.of(paid))), "there", EXPLANATION);
    }

    private static Map<String, Object> step(long is, Map<String, Object> result) {
        return Map.of("is", is, "result", result);
    }

    private static Map<String, Object> paid(String component, String amount) {
        return Map.of("component", component, "amount", amount);
    }
}
