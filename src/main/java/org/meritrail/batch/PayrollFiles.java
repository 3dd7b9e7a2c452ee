package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.excel.SafeCsv;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;
import org.meritrail.ledger.Person;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.AdjustmentText;
import org.meritrail.settlement.PayrollLine;

/**
 * The files of a run that is released, described in {@code docs/payroll.md}. They follow from what is stored alone, so that they have the same
 * bytes whenever they are written. Reasons are in English.
 */
final class PayrollFiles {

    private static final List<String> PAYROLL = List.of("record", "key", "run", "period", "participant", "payroll_id", "component", "earning_code",
            "cost_centre", "legal_entity", "amount", "currency", "pay_date", "kind");
    private static final List<String> PAYOUTS = List.of("run", "period", "participant", "name", "component", "amount", "held", "currency", "outcome",
            "reason", "version", "policy");
    private static final List<String> CORRECTIONS = List.of("run", "period", "key", "participant", "component", "paid", "due", "difference", "currency",
            "kind", "explained_by_run", "explained_before_by_run");
    private static final List<String> REJECTS = List.of("run", "file", "row", "column", "value", "reason");

    /**
     * @param period  that was worked out
     * @param paidIn  the period whose payroll pays it: another one where a closed period was taken up again
     * @param totals  of the run
     * @param payroll sums of the payroll file, by currency
     * @param kinds   the same by kind of line (new, true-up, recovery, adjustment), then by currency
     * @param sha256  of the other files
     */
    record Totals(int run, String period, String paidIn, String payDate, int version, ControlTotals totals, int payrollLines, SortedMap<String, BigDecimal> payroll,
                  SortedMap<String, SortedMap<String, BigDecimal>> kinds, SortedMap<String, String> sha256) {
    }

    private final Run.Reviewed run;
    private final List<Payout> payouts;
    private final List<SignOff> signOffs;
    private final List<RunReject> rejects;

    private PayrollFiles(Run.Reviewed run, List<Payout> payouts, List<SignOff> signOffs, List<RunReject> rejects) {
        this.run = run;
        this.payouts = payouts;
        this.signOffs = signOffs;
        this.rejects = rejects;
    }

    /** They call people what the payouts of the run call them. */
    static PayrollFiles of(Run.Reviewed run, Runs.Records records) {
        List<Payout> payouts = records.payouts().payouts(run.number());
        Told told = Told.then(records.persons(), payouts);
        return new PayrollFiles(run, told.payouts(payouts), told.signOffs(records.signOffs().of(run.number())),
                told.rejects(records.payouts().rejects(run.number(), 0, Integer.MAX_VALUE).items()));
    }

    /** Whether somebody is paid whom nobody knows any more. */
    boolean payTheErased() {
        return payouts.stream().map(Payout::participant).anyMatch(Person::isToken);
    }

    /** By name; the payroll file is the last, so that whoever waits for it finds the others there. */
    Map<String, byte[]> byName(List<PayrollLine> lines, List<Correction> corrections, List<Adjustment.Approved> adjustments) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name("payouts", "csv"), payouts(adjustments));
        files.put(name("rejects", "csv"), rejects());
        if (!corrections.isEmpty()) {
            files.put(name("corrections", "csv"), corrections(corrections));
        }
        byte[] payroll = payroll(lines);
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((name, bytes) -> hashes.put(name, Fingerprint.of(bytes).hex()));
        hashes.put(name("payroll", "csv"), Fingerprint.of(payroll).hex());
        Run.Order order = run.order();
        files.put(name("control-totals", "json"), Json.bytes(new Totals(order.number(), order.period().name(), order.paidIn().name(), order.payDate().toString(),
                order.version(), run.before().totals(), lines.size(), sums(lines), kinds(lines), hashes)));
        files.put(name("payroll", "csv"), payroll);
        return files;
    }

    private String name(String what, String type) {
        return what + "-" + run.order().paidIn().name() + "-run-" + run.number() + "." + type;
    }

    /** A trailer for each currency and an end, all with as many columns as a line. */
    private byte[] payroll(List<PayrollLine> lines) {
        return SafeCsv.bytes(csv -> {
            csv.row(PAYROLL);
            lines.forEach(line -> csv.row("LINE", line.key(), line.run(), line.period(),
                    line.participant(), line.payrollId(), line.component(),
                    line.earningCode(), line.costCentre(), line.legalEntity(),
                    line.amount(), line.currency(), line.payDate(), line.kind().key()));
            sums(lines).forEach((currency, sum) -> trailer(csv, "TRAILER",
                    lines.stream().filter(line -> line.currency().equals(currency)).count(), sum, currency));
            trailer(csv, "END", lines.size(), null, "");
        });
    }

    private void trailer(SafeCsv csv, String record, long count, BigDecimal sum, String currency) {
        Run.Order order = run.order();
        csv.row(record, count, order.number(), order.paidIn().name(), "", "", "", "", "", "", sum, currency,
                order.payDate(), "");
    }

    private static SortedMap<String, BigDecimal> sums(List<PayrollLine> lines) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.currency(), line.amount(), BigDecimal::add));
        return sums;
    }

    private static SortedMap<String, SortedMap<String, BigDecimal>> kinds(List<PayrollLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(line -> line.kind().key(), TreeMap::new, Collectors.collectingAndThen(Collectors.toList(),
                PayrollFiles::sums)));
    }

    private byte[] payouts(List<Adjustment.Approved> adjustments) {
        return SafeCsv.bytes(csv -> {
            csv.row(PAYOUTS);
            for (Payout payout : payouts) {
                List<Payout.Component> components = payout.components().isEmpty() ? List.of(new Payout.Component("", "", null)) : payout.components();
                String reason = reason(payout, signOffs);
                components.forEach(component -> payout(csv, payout, component, reason));
                adjustments.stream().filter(one -> one.terms().participant().equals(payout.participant())).forEach(one -> adjustment(csv, payout, one));
            }
        });
    }

    private static String reason(Payout payout, List<SignOff> signOffs) {
        Stream<Phrase> signed = signOffs.stream().filter(one -> one.concerns(payout.participant()))
                .map(one -> Message.of("notice.signed", one.says(), one.signed().who(), one.signed().at()));
        return Stream.concat(payout.reasons().stream(), signed).map(said -> said.in(Texts.ENGLISH)).collect(Collectors.joining("; "));
    }

    private void payout(SafeCsv csv, Payout payout, Payout.Component component, String reason) {
        boolean withheld = payout.outcome().equals("withheld");
        csv.row(run.number(), run.order().period().name(), payout.participant(), payout.name(),
                component.name(), withheld ? null : component.amount(), withheld ? component.amount() : null, payout.currency(), payout.outcome(),
                reason, run.order().version(), run.before().totals().policy());
    }

    private void adjustment(SafeCsv csv, Payout payout, Adjustment.Approved one) {
        Adjustment.Terms terms = one.terms();
        csv.row(run.number(), run.order().period().name(), payout.participant(), payout.name(), terms.component(), terms.amount(), null, terms.currency(),
                "adjustment", AdjustmentText.of(one).in(Texts.ENGLISH), run.order().version(), run.before().totals().policy());
    }

    /** What is due now beside what was paid; the numbers of the runs whose payouts explain both. */
    private byte[] corrections(List<Correction> corrections) {
        return SafeCsv.bytes(csv -> {
            csv.row(CORRECTIONS);
            corrections.forEach(one -> csv.row(run.number(), one.line().period(), one.line().key(), one.line().participant(), one.line().component(),
                    one.paid(), one.due(), one.line().amount(), one.line().currency(), one.line().kind().key(), run.number(),
                    one.before() == null ? "" : one.before()));
        });
    }

    private byte[] rejects() {
        return SafeCsv.bytes(csv -> {
            csv.row(REJECTS);
            rejects.forEach(reject -> csv.row(run.number(), reject.file(), reject.row(),
                    reject.column(), reject.value(), reject.reason().in(Texts.ENGLISH)));
        });
    }
}
