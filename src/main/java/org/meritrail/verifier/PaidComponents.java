package org.meritrail.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the components of a payout are those of its explanation: payroll pays each by a code of its own. */
final class PaidComponents {

    private PaidComponents() {
    }

    /** @param place of the explanation */
    static void check(Leaf payout, String place, Map<String, Object> explanation) throws Flaw {
        String outcome = payout.text("outcome");
        List<Map<String, Object>> told = outcome.equals("nothing-due") ? List.of() : told(payout, place, explanation);
        List<Object> paid = Members.list(payout.place(), payout.members(), "components");
        if (told.size() != paid.size()) {
            throw new Flaw(payout.place(), "explanation-components", told.size(), paid.size());
        }
        for (int at = 0; at < paid.size(); at++) {
            compare(payout.place(), told.get(at), Members.map(paid.get(at)));
        }
        checkHeld(payout, outcome, paid);
    }

    /** What is withheld is what would have been paid. */
    private static void checkHeld(Leaf payout, String outcome, List<Object> paid) throws Flaw {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object component : paid) {
            sum = sum.add(Members.amount(payout.place(), Members.map(component).get("amount")));
        }
        boolean holds = outcome.equals("withheld") && !paid.isEmpty();
        Object held = payout.members().get("held");
        if (holds ? Members.amount(payout.place(), held).compareTo(sum) != 0 : held != null) {
            throw new Flaw(payout.place(), "sum", "held", held, sum);
        }
    }

    /** With what is due, what comes to nothing is paid as zero; of what is withheld it is left out. */
    private static List<Map<String, Object>> told(Leaf payout, String place, Map<String, Object> explanation) throws Flaw {
        boolean due = payout.text("outcome").equals("due");
        List<Object> lines = Members.list(place, explanation, "lines");
        List<Map<String, Object>> told = new ArrayList<>();
        for (Object component : Members.list(place, explanation, "components")) {
            Map<String, Object> step = Members.map(component);
            Map<String, Object> result = Members.object(place, step, "result");
            boolean amounts = "money".equals(result.get("kind"));
            if (amounts || due) {
                long line = Members.number(place, step, "is");
                if (line < 0 || line >= lines.size()) {
                    throw new Flaw(place, "member", "is");
                }
                String name = Members.text(place, Members.map(lines.get((int) line)), "name");
                if (amounts && !payout.text("currency").equals(result.get("currency"))) {
                    throw new Flaw(payout.place(), "explanation-currency", name, result.get("currency"), payout.text("currency"));
                }
                told.add(Map.of("component", name, "amount", amounts ? Members.text(place, result, "value") : "0"));
            }
        }
        return told;
    }

    private static void compare(String place, Map<String, Object> told, Map<String, Object> paid) throws Flaw {
        BigDecimal amount = Members.amount(place, paid.get("amount"));
        BigDecimal comesTo = Members.amount(place, told.get("amount"));
        if (!told.get("component").equals(paid.get("component")) || comesTo.compareTo(amount) != 0) {
            throw new Flaw(place, "explanation-component", told.get("component"), comesTo, paid.get("component"), amount);
        }
    }
}
