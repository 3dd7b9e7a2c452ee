package org.meritrail.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who asked for and approved the adjustments that the export of one payout has payroll lines of, and who signed what the payout needed. */
final class PayoutDecisions {

    private final Dossier dossier;
    private final Leaf payout;
    private final Report report;

    PayoutDecisions(Dossier dossier, Leaf payout, Report report) {
        this.dossier = dossier;
        this.payout = payout;
        this.report = report;
    }

    /** Exports that were made before they bound their leaves do not have these. */
    void check() throws IOException, Flaw {
        List<Leaf> adjusted = dossier.adjusted();
        List<Long> signOffs = Duties.signOffs(dossier.calculated(payout), payout.text("person"));
        if (!adjusted.isEmpty() || !signOffs.isEmpty()) {
            if (dossier.isUnbound(payout)) {
                report.note("decisions-unbound", adjusted.size(), signOffs.size());
            } else {
                checkAdjusted(adjusted);
                checkSigned(signOffs);
            }
        }
    }

    private void checkAdjusted(List<Leaf> lines) throws IOException, Flaw {
        PaidAdjustments adjustments = new PaidAdjustments(dossier.acts());
        List<PaidAdjustments.Decided> decided = new ArrayList<>();
        boolean holds = lines.isEmpty() || report.check("adjustments", () -> {
            for (Leaf line : lines) {
                decided.add(adjustments.check(line));
            }
            return new Object[] {decided.size()};
        });
        if (holds) {
            for (PaidAdjustments.Decided one : decided) {
                Leaf requested = one.requested();
                report.note(requested.details().containsKey("takesBack") ? "adjustment-back" : "adjustment", requested.detailNumber("adjustment"), requested.detail("amount"),
                        requested.detail("currency"), requested.detail("component"), requested.text("who"), one.approved().text("who"), requested.details().get("takesBack"));
            }
        }
    }

    private void checkSigned(List<Long> numbers) throws IOException, Flaw {
        Leaf calculated = dossier.calculated(payout);
        Optional<Leaf> released = dossier.acts().last("run.released", "run", calculated.detailNumber("run"));
        if (!numbers.isEmpty() && released.isPresent()) {
            report.check("signed", () -> {
                Duties.checkSigned(dossier.acts(), calculated, released.get(), payout.text("person"));
                return new Object[] {numbers.size()};
            });
        }
        for (long number : numbers) {
            Optional<Leaf> signed = Duties.signed(dossier.acts(), calculated, number);
            if (signed.isPresent()) {
                report.note("signed", number, signed.get().text("who"), signed.get().text("at"));
            } else {
                report.note("unsigned", number);
            }
        }
    }
}
