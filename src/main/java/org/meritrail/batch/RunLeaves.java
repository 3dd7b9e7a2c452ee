package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;
import org.meritrail.settlement.PayrollLine;

/** What acts on runs bind in the ledger: persons by their keys, files by their SHA-256. Formats are described in {@code docs/ledger.md}. */
final class RunLeaves {

    static final String PAYOUT = "meritrail/ledger/payout/1";
    static final String PAYROLL_LINE = "meritrail/ledger/payroll-line/1";

    /** What would tell who a participant is, of a payout, a sign-off and a payroll line. */
    static final Set<String> HASHED = Set.of("row", "says", "key", "payrollId");

    private final Persons persons;

    RunLeaves(Persons persons) {
        this.persons = persons;
    }

    /** Of a run that takes a closed period up also the one that pays it. @param policy fingerprint of the version's meaning */
    Details started(Run.Order order, Fingerprint policy) {
        Collection<Person> concerned = persons.of(order.population().participants()).values();
        Details details = order.takesUp() ? Details.of("run", order.number()).with("paidIn", order.paidIn().name()) : Details.of("run", order.number());
        return details.with("period", order.period().name()).with("from", order.period().from())
                .with("to", order.period().to()).with("payDate", order.payDate()).with("version", order.version()).with("policy", policy)
                .with("delivery", order.delivery()).with("population", concerned.stream().map(Person::key).sorted().toList());
    }

    /** What was to be signed, in the order of the numbers; the text, which may tell who it is about, as a hash salted with the person's secret. */
    List<Details> signOffs(List<SignOff> needed) {
        Map<String, Person> concerned = persons.of(needed.stream().map(SignOff::participant).filter(who -> !who.isEmpty()).toList());
        return needed.stream().map(one -> signOff(one, concerned.get(one.participant()))).toList();
    }

    private static Details signOff(SignOff one, Person person) {
        String says = Json.of(one.says());
        Details details = Details.of("number", one.number());
        return person == null ? details.with("says", Fingerprint.of(says)) : details.with(Details.PERSON, person.key()).with("says", person.hash(says));
    }

    /** Also that exports of its payouts bind their leaves, so that none passes for one that was made before they did. @param totals SHA-256 of the control totals */
    Details calculated(Run.Order order, ControlTotals totals, Fingerprint sha256, List<SignOff> needed) {
        return Details.of("run", order.number()).with("totals", sha256).with("inputs", totals.sha256().get(ControlTotals.INPUTS)).with("policy", totals.policy())
                .with("participants", totals.participants()).with("total", totals.total()).with("signOffs", signOffs(needed)).with("leavesBound", true);
    }

    /** One for each payout, in their order. */
    List<Details> payouts(List<Payout> payouts) {
        Map<String, Person> paid = persons.of(payouts.stream().map(Payout::participant).toList());
        return payouts.stream().map(payout -> payout(payout, paid.get(payout.participant()))).toList();
    }

    /** The rest of the payout's row, which would tell who it is, stands there as a hash salted with the person's secret. */
    static Details payout(Payout payout, Person person) {
        return pay(payout, person.key()).with("row", person.hash(payout.row()));
    }

    /** What does not tell who it is. @param key the person's */
    static Details pay(Payout payout, String key) {
        return Details.of("run", payout.run()).with(Details.PERSON, key).with("outcome", payout.outcome()).with("currency", payout.currency())
                .with("total", payout.total()).with("held", payout.held()).with("explanation", payout.explanation())
                .with("components", payout.components().stream().map(component -> Details.of("component", component.name())
                        .with("earningCode", component.earningCode()).with("amount", component.amount())).toList());
    }

    static Details released(Run.Order order, Fingerprint totals, List<PayrollLine> lines, Map<String, byte[]> files) {
        return Details.of("run", order.number()).with("totals", totals).with("lines", lines.size()).with("payroll", sums(lines)).with("files", hashes(files));
    }

    /** By currency. */
    static SortedMap<String, BigDecimal> sums(List<PayrollLine> lines) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.currency(), line.amount(), BigDecimal::add));
        return sums;
    }

    static SortedMap<String, Fingerprint> hashes(Map<String, byte[]> files) {
        SortedMap<String, Fingerprint> hashes = new TreeMap<>();
        files.forEach((name, bytes) -> hashes.put(name, Fingerprint.of(bytes)));
        return hashes;
    }

    /** One for each line, in their order. */
    List<Details> lines(List<PayrollLine> lines) {
        Map<String, Person> paid = persons.of(lines.stream().map(PayrollLine::participant).toList());
        return lines.stream().map(line -> line(line, paid.get(line.participant()))).toList();
    }

    /** What would tell who the participant is, the line's key and the number in payroll, stands there as a hash salted with the person's secret. */
    static Details line(PayrollLine line, Person person) {
        return Details.of("run", line.run()).with(Details.PERSON, person.key()).with("key", person.hash(line.key())).with("period", line.period())
                .with("payrollId", person.hash(line.payrollId())).with("component", line.component()).with("earningCode", line.earningCode())
                .with("costCentre", line.costCentre()).with("legalEntity", line.legalEntity()).with("amount", line.amount())
                .with("currency", line.currency()).with("payDate", line.payDate()).with("kind", line.kind().key());
    }
}
