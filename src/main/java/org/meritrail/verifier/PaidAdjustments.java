package org.meritrail.verifier;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether each adjustment that payroll lines pay was asked for and approved before by two people, and is paid once. */
final class PaidAdjustments {

    static final String ADJUSTMENT = "adjustment";

    private final Acts acts;
    private final Set<Long> paid = new HashSet<>();

    PaidAdjustments(Acts acts) {
        this.acts = acts;
    }

    /** Who asked for what a line pays, and who approved it. */
    record Decided(Leaf requested, Leaf approved) {
    }

    static boolean isOne(Leaf line) throws Flaw {
        return line.text("kind").equals(ADJUSTMENT);
    }

    /** @param line that pays an adjustment */
    Decided check(Leaf line) throws Flaw {
        for (Leaf requested : acts.entries()) {
            if (requested.is("adjustment.requested") && requested.entry() < line.entry() && asksFor(requested, line)) {
                long number = requested.detailNumber(ADJUSTMENT);
                Optional<Leaf> approved = acts.last("adjustment.approved", ADJUSTMENT, number).filter(one -> one.entry() < line.entry());
                if (approved.isPresent() && !approved.get().text("who").equals(requested.text("who")) && paid.add(number)) {
                    return new Decided(requested, approved.get());
                }
            }
        }
        throw new Flaw(line.place(), "adjustment");
    }

    private static boolean asksFor(Leaf requested, Leaf line) throws Flaw {
        for (String member : List.of("person", "component", "earningCode", "amount", "currency", "period")) {
            if (!line.members().get(member).equals(requested.details().get(member))) {
                return false;
            }
        }
        return true;
    }
}
