package org.meritrail.verifier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.meritrail.verifier.Members.list;
import static org.meritrail.verifier.Members.map;

/**
 * Whether the lines of a release go where their payouts say: on the run's pay day, to the number in payroll, cost centre and legal entity that the
 * row of the payout has, and under the earning code of its component; or to where an earlier line of the person's went, as what is taken back does.
 * Of whoever is not listed with a row, which those who were erased are not, nobody can tell.
 */
final class PayrollPayees {

    private static final List<String> PAYEE = List.of("payrollId", "costCentre", "legalEntity");

    private final PersonsFile persons;
    private final Map<String, Leaf> payouts = new HashMap<>();
    private final Set<List<Object>> earlier = new HashSet<>();

    /** @param payouts of the run that was released */
    PayrollPayees(PersonsFile persons, List<Leaf> payouts) throws Flaw {
        this.persons = persons;
        for (Leaf payout : payouts) {
            this.payouts.put(payout.text("person"), payout);
        }
    }

    /** Of releases before the one that is checked. */
    void remember(List<Leaf> lines) throws Flaw {
        for (Leaf line : lines) {
            for (String member : PAYEE) {
                earlier.add(List.of(line.text("person"), member, line.text(member)));
            }
            earlier.add(List.of(line.text("person"), line.text("component"), line.text("earningCode")));
        }
    }

    void check(List<Leaf> lines, String payDate) throws Flaw {
        for (Leaf line : lines) {
            same(line, "payDate", payDate.equals(line.text("payDate")));
            String person = line.text("person");
            Optional<PersonsFile.Listed> listed = persons.withRow(person);
            if (listed.isPresent() && payouts.containsKey(person)) {
                checkPayee(line, listed.get());
            }
            if (payouts.containsKey(person) && !line.text("kind").equals("adjustment")) {
                same(line, "earningCode", codes(payouts.get(person)).contains(List.of(line.text("component"), line.text("earningCode")))
                        || earlier.contains(List.of(person, line.text("component"), line.text("earningCode"))));
            }
        }
    }

    private void checkPayee(Leaf line, PersonsFile.Listed person) throws Flaw {
        Map<String, Object> payee = person.payee();
        for (String member : PAYEE) {
            String text = Members.text(person.place(), payee, member);
            String stated = member.equals("payrollId") ? person.hash(text) : text;
            same(line, member, stated.equals(line.text(member)) || earlier.contains(List.of(person.person(), member, line.text(member))));
        }
    }

    private static Set<List<Object>> codes(Leaf payout) {
        Set<List<Object>> codes = new HashSet<>();
        for (Object component : list(payout.members(), "components")) {
            codes.add(List.of(map(component).get("component"), map(component).get("earningCode")));
        }
        return codes;
    }

    private static void same(Leaf line, String member, boolean same) throws Flaw {
        if (!same) {
            throw new Flaw(line.place(), "payee", member, line.members().get(member));
        }
    }
}
