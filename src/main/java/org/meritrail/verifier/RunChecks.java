package org.meritrail.verifier;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Whether a run was ordered, calculated, reviewed and released as it has to be, and adds up. */
final class RunChecks {

    private final Export export;
    private final LedgerFile ledger;
    private final long run;
    private final Leaf started;
    private final Leaf calculated;
    private final OutputNames names;

    RunChecks(Export export, LedgerFile ledger, long run) throws Flaw {
        this.export = export;
        this.ledger = ledger;
        this.run = run;
        this.started = ledger.acts().act("run.started", "run", run);
        this.calculated = ledger.acts().act("run.calculated", "run", run);
        this.names = new OutputNames(started);
    }

    Leaf started() {
        return started;
    }

    Leaf calculated() {
        return calculated;
    }

    Leaf exported() throws Flaw {
        return ledger.acts().exported(run);
    }

    boolean isReleased() throws Flaw {
        return ledger.acts().last("run.released", "run", run).isPresent();
    }

    List<Leaf> payouts() {
        return ledger.of(calculated, Leaf.PAYOUT);
    }

    /** That the policy was approved by somebody else before the run was started, and the run released by somebody else again. */
    Approvals approvals() throws Flaw {
        new StartedFrom(ledger.acts(), started).checkDelivery();
        if (isReleased()) {
            Duties.checkSigned(ledger.acts(), calculated, released(), "");
        }
        return Approvals.of(ledger.acts(), started, isReleased() ? released() : null);
    }

    /** The payouts against the control totals, whose bytes the ledger names. */
    void checkTotals() throws IOException, Flaw {
        String sha256 = calculated.detail("totals");
        export.content(calculated.place(), sha256);
        String place = "content/" + sha256;
        Map<String, Object> totals = export.object(place);
        new StartedFrom(ledger.acts(), started).checkPopulation(payouts());
        Sums sums = new Sums();
        Set<String> persons = new HashSet<>();
        for (Leaf payout : payouts()) {
            if (!persons.add(payout.text("person"))) {
                throw new Flaw(payout.place(), "person-twice");
            }
            sums.add(payout);
        }
        same(place, "participants", new TreeMap<>(Members.object(place, totals, "participants")), sums.participants());
        same(place, "total", amounts(place, Members.object(place, totals, "total")), sums.total());
        same(place, "held", amounts(place, Members.object(place, totals, "held")), sums.held());
        for (Map.Entry<String, Object> component : Members.object(place, totals, "components").entrySet()) {
            same(place, component.getKey(), amounts(place, Members.object(place, Members.object(place, totals, "components"), component.getKey())),
                    sums.component(component.getKey()));
        }
        same(place, "policy", totals.get("policy"), started.detail("policy"));
        same(calculated.place(), "policy", calculated.detail("policy"), started.detail("policy"));
        same(calculated.place(), "participants", new TreeMap<>(Members.object(calculated.place(), calculated.details(), "participants")), sums.participants());
        same(calculated.place(), "total", amounts(calculated.place(), Members.object(calculated.place(), calculated.details(), "total")), sums.total());
    }

    /**
     * The payroll lines against what the release says of them and what the payouts have, and the rows of the payroll file against the lines.
     *
     * @return the payouts of those who could not be paid
     */
    List<Leaf> checkPayroll(PersonsFile persons) throws IOException, Flaw {
        Leaf released = released();
        List<Leaf> lines = ledger.of(released, Leaf.PAYROLL_LINE);
        same(released.place(), "lines", released.detailNumber("lines"), (long) lines.size());
        TreeMap<String, BigDecimal> sums = new TreeMap<>();
        for (Leaf line : lines) {
            sums.merge(line.text("currency"), Members.amount(line.place(), line.members().get("amount")), BigDecimal::add);
        }
        same(released.place(), "payroll", amounts(released.place(), Members.object(released.place(), released.details(), "payroll")), Sums.plain(sums));
        same(released.place(), "totals", released.detail("totals"), calculated.detail("totals"));
        List<Leaf> unpaid = new PayrollDue(ledger, released, started.detail("period"), persons, payouts()).check();
        checkPayees(persons, lines);
        names.check(released);
        if (!outputs().areErased()) {
            new PayrollRows(names, persons, lines).check(export);
            new OutputTotals(names, released, export.object("content/" + calculated.detail("totals"))).check(export, lines);
        }
        return unpaid;
    }

    /** The rows of the file of payouts against the payouts, and the adjustments that were paid with them. @return how many there are */
    int checkPayoutRows(PersonsFile persons) throws IOException, Flaw {
        return new PayoutRows(started, payouts(), ledger.of(released(), Leaf.PAYROLL_LINE)).check(export, OutputChecks.FOLDER + names.payouts(), persons);
    }

    /** Where earlier lines went is not known of releases that were recorded before there was a ledger. */
    private void checkPayees(PersonsFile persons, List<Leaf> lines) throws Flaw {
        PayrollPayees payees = new PayrollPayees(persons, payouts());
        for (Leaf release : ledger.acts().entries()) {
            if (release.is("run.released") && release.entry() < released().entry()) {
                if (release.isOlder()) {
                    return;
                }
                payees.remember(ledger.of(release, Leaf.PAYROLL_LINE));
            }
        }
        payees.check(lines, started.detail("payDate"));
    }

    Leaf released() throws Flaw {
        return ledger.acts().act("run.released", "run", run);
    }

    /** Of the approved policy, each by its path; who approved it is another matter. */
    Map<String, Object> policyFiles() throws Flaw {
        return Approvals.files(ledger.acts(), started);
    }

    /** @param person the key */
    Optional<Leaf> payout(String person) {
        return payouts().stream().filter(payout -> person.equals(payout.members().get("person"))).findFirst();
    }

    OutputChecks outputs() throws Flaw {
        return new OutputChecks(export, ledger.acts(), released(), names);
    }

    private static TreeMap<String, String> amounts(String place, Map<String, Object> texts) throws Flaw {
        TreeMap<String, BigDecimal> amounts = new TreeMap<>();
        for (Map.Entry<String, Object> text : texts.entrySet()) {
            amounts.put(text.getKey(), Members.amount(place, text.getValue()));
        }
        return Sums.plain(amounts);
    }

    private static void same(String place, String what, Object told, Object found) throws Flaw {
        if (!told.equals(found)) {
            throw new Flaw(place, "sum", what, told, found);
        }
    }
}
