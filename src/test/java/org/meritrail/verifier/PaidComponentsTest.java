package org.meritrail.verifier;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaidComponentsTest {

    private static final Map<String, Object> EXPLANATION = Map.of("lines", List.of(Map.of("name", "Commission"), Map.of("name", "Bonus")), "components",
            List.of(step(0, Map.of("kind", "money", "value", "100", "currency", "EUR")), step(1, Map.of("kind", "nothing-due"))));

    @Test
    void acceptsWhatTheExplanationComesTo() {
        assertThatCode(() -> check("due", paid("Commission", "100.00"), paid("Bonus", "0.00"))).doesNotThrowAnyException();
        assertThatCode(() -> checkHeld("100.00", "withheld", paid("Commission", "100.00"))).doesNotThrowAnyException();
        assertThatCode(() -> check("nothing-due")).doesNotThrowAnyException();
    }

    @Test
    void findsAnyOtherComponent() {
        assertThatThrownBy(() -> check("due", paid("Commission", "0.00"), paid("Bonus", "100.00"))).isInstanceOf(Flaw.class);
        assertThatThrownBy(() -> check("due", paid("Bonus", "100.00"), paid("Commission", "0.00"))).isInstanceOf(Flaw.class);
        assertThatThrownBy(() -> check("due", paid("Commission", "100.00"))).isInstanceOf(Flaw.class);
    }

    /** However few digits the leaf has: it would say itself how much may be left out. */
    @Test
    void findsAnAmountThatWasRounded() {
        assertThatThrownBy(() -> check("due", paid("Commission", "100.3"), paid("Bonus", "0"))).hasMessageContaining("explanation-component");
        assertThatThrownBy(() -> check("due", paid("Commission", "99.996"), paid("Bonus", "0"))).hasMessageContaining("explanation-component");
        assertThatThrownBy(() -> check("due", paid("Commission", "100"), paid("Bonus", "0.4"))).hasMessageContaining("explanation-component");
    }

    @Test
    void findsAnotherCurrency() {
        Leaf dollars = new Leaf("here", 1, Leaf.PAYOUT, Map.of("outcome", "due", "currency", "USD", "components", List.of(paid("Commission", "100"), paid("Bonus", "0"))));
        assertThatThrownBy(() -> PaidComponents.check(dollars, "there", EXPLANATION)).hasMessageContaining("explanation-currency [Commission, EUR, USD]");
    }

    @Test
    void findsThatAnotherAmountIsHeld() {
        assertThatThrownBy(() -> checkHeld("99.00", "withheld", paid("Commission", "100.00"))).hasMessageContaining("sum [held");
        assertThatThrownBy(() -> check("withheld", paid("Commission", "100.00"))).isInstanceOf(Flaw.class);
        assertThatThrownBy(() -> checkHeld("1.00", "due", paid("Commission", "100.00"), paid("Bonus", "0"))).hasMessageContaining("sum [held");
    }

    private static void check(String outcome, Object... paid) throws Flaw {
        PaidComponents.check(new Leaf("here", 1, Leaf.PAYOUT, Map.of("outcome", outcome, "currency", "EUR", "components", List.of(paid))), "there", EXPLANATION);
    }

    private static void checkHeld(String held, String outcome, Object... paid) throws Flaw {
        PaidComponents.check(new Leaf("here", 1, Leaf.PAYOUT, Map.of("outcome", outcome, "currency", "EUR", "held", held, "components", List.of(paid))), "there", EXPLANATION);
    }

    private static Map<String, Object> step(long is, Map<String, Object> result) {
        return Map.of("is", is, "result", result);
    }

    private static Map<String, Object> paid(String component, String amount) {
        return Map.of("component", component, "amount", amount);
    }
}
