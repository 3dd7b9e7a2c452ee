package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether each adjustment that payroll lines pay was asked for and approved before by two people, and is paid once; and none that should be is left out. */
final class PaidAdjustments {

    static final String ADJUSTMENT = "adjustment";

    private final Acts acts;
    private final Set<Long> paid = new HashSet<>();
    /** How many lines paid the same. */
    private final Map<List<Object>, Integer> lines = new HashMap<>();

    PaidAdjustments(Acts acts) {
        this.acts = acts;
    }

    /** Who asked for what a line pays, and who approved it. */
    record Decided(Leaf requested, Leaf approved) {
    }

    /** Whether payroll knows where to pay a person of the run. */
    interface Payable {

        boolean test(String person) throws Flaw;
    }

    static boolean isOne(Leaf line) throws Flaw {
        return line.text("kind").equals(ADJUSTMENT);
    }

    /** @param line that pays an adjustment */
    Decided check(Leaf line) throws Flaw {
        lines.merge(terms(line.members()), 1, Integer::sum);
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

    /**
     * That whatever was approved for a period before the run was reviewed is paid once it is released; what was approved later waits for the next. Of
     * adjustments that say the same it does not matter which is paid.
     */
    void checkAllPaid(Leaf released, String period, Payable payable) throws Flaw {
        Optional<Leaf> reviewed = acts.last("run.reviewed", "run", released.detailNumber("run"));
        Map<List<Object>, Integer> owed = new HashMap<>();
        for (Leaf requested : acts.entries()) {
            if (reviewed.isPresent() && requested.is("adjustment.requested") && period.equals(requested.details().get("period")) && payable.test(requested.detail("person"))) {
                Optional<Leaf> approved = acts.last("adjustment.approved", ADJUSTMENT, requested.detailNumber(ADJUSTMENT)).filter(one -> one.entry() < reviewed.get().entry());
                List<Object> terms = terms(requested.details());
                if (approved.isPresent() && owed.merge(terms, 1, Integer::sum) > lines.getOrDefault(terms, 0)) {
                    throw new Flaw(approved.get().place(), "adjustment-unpaid", requested.detailNumber(ADJUSTMENT), released.place());
                }
            }
        }
    }

    private static boolean asksFor(Leaf requested, Leaf line) throws Flaw {
        return terms(requested.details()).equals(terms(line.members()));
    }

    /** What a request and the line that pays it both have. */
    private static List<Object> terms(Map<String, Object> members) {
        List<Object> terms = new ArrayList<>();
        for (String member : List.of("person", "component", "earningCode", "amount", "currency", "period")) {
            terms.add(members.get(member));
        }
        return terms;
    }
}
