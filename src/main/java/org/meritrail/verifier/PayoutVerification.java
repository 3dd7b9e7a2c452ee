package org.meritrail.verifier;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All checks of the export of one payout, one after the other. */
final class PayoutVerification {

    private final Export export;
    private final Arguments wanted;
    private final Report report;
    private final CheckpointChecks checkpoints;
    private Dossier dossier;
    /** Whose payout is looked at; empty for whoever's it is. */
    private String person = "";
    /** Whether the export is known to have all the leaves that it was made with. */
    private boolean bound;

    PayoutVerification(Export export, Arguments wanted, Report report, CheckpointChecks checkpoints) {
        this.export = export;
        this.wanted = wanted;
        this.report = report;
        this.checkpoints = checkpoints;
    }

    void run() throws IOException, Flaw {
        since();
        boolean read = report.check("inclusion", () -> {
            dossier = Dossier.read(export, checkpoints.latest());
            return new Object[] {dossier.leaves().size(), checkpoints.latest().size()};
        });
        report.check("contents", () -> new Object[] {Documents.checkNames(export)});
        if (read) {
            if (report.check("acts", () -> new Object[] {dossier.acts().checked()})) {
                report.unknown(dossier.acts());
            }
            ask();
        }
        if (read && report.check("payout", this::payout)) {
            bound();
            if (report.check("approvals", this::approvals)) {
                release();
            }
            new PayoutDecisions(dossier, dossier.payout(person), report).check();
            report.check("cells", () -> new Object[] {cells()});
            report.check("amount", () -> {
                Leaf payout = dossier.payout(person);
                return ToldPayout.amount(report, payout, dossier.started(payout), dossier.explanation(payout));
            });
        }
    }

    /** Somebody else's payout is looked at all the same. */
    private void ask() {
        Set<String> persons = dossier.persons();
        if (wanted.payout().isEmpty() || persons.contains(wanted.payout())) {
            person = wanted.payout();
        } else if (persons.isEmpty()) {
            report.skipped("payout-unknown", wanted.payout());
        } else {
            report.skipped("payout-other", wanted.payout(), String.join(", ", persons));
        }
    }

    private void since() throws IOException {
        if (checkpoints.canCompareKept()) {
            report.consistent(checkpoints, wanted.since());
        } else if (checkpoints.hasKept()) {
            report.skipped("since-unproven", wanted.since().place(), checkpoints.unproven()[0], checkpoints.unproven()[1]);
        } else {
            report.note("no-since");
        }
    }

    private Object[] payout() throws IOException, Flaw {
        Leaf payout = dossier.payout(person);
        dossier.calculated(payout);
        Manifest.same(export, "run", payout.members().get("run"));
        Manifest.same(export, "person", payout.text("person"));
        return ToldPayout.of(payout, payout.text("person"));
    }

    private void bound() throws IOException, Flaw {
        Leaf payout = dossier.payout(person);
        if (dossier.isUnbound(payout)) {
            report.note("leaves-unbound");
        } else {
            bound = report.check("bound", () -> new Object[] {dossier.checkBound(payout)});
        }
    }

    private Object[] approvals() throws IOException, Flaw {
        Approvals approvals = dossier.approvals(dossier.payout(person));
        new ContentChecks(export).checkPolicy(approvals);
        return new Object[] {approvals.started().detailNumber("version"), approvals.submitted().text("who"), approvals.approved().text("who"),
                approvals.files().size()};
    }

    /** What went to payroll is less than the payout where some was paid before, and other than it where more is. */
    private void paid(long run) throws Flaw {
        List<Leaf> lines = dossier.lines(run);
        for (Leaf line : lines) {
            report.note("paid", line.text("component"), line.text("amount"), line.text("currency"), new Said.Phrase("kind." + line.text("kind")), line.text("payDate"));
        }
        if (lines.isEmpty()) {
            report.note("paid-nothing", run);
        }
    }

    /** Says no more than the leaves that are there can tell. */
    private void release() throws Flaw {
        Approvals approvals = dossier.approvals(dossier.payout(person));
        long run = approvals.started().detailNumber("run");
        if (approvals.released() != null) {
            report.note(bound ? "released" : "released-unbound", run, approvals.released().text("who"), approvals.released().text("at"));
            paid(run);
        } else if (bound) {
            report.unreleased(dossier.acts(), run);
        } else {
            Optional<Leaf> discarded = dossier.acts().last("run.discarded", "run", run);
            report.note(discarded.isPresent() ? "discarded-unbound" : "no-release", run, discarded.isPresent() ? discarded.get().text("who") : "");
        }
    }

    private int cells() throws IOException, Flaw {
        Leaf payout = dossier.payout(person);
        PolicyWorkbooks workbooks = new PolicyWorkbooks(export, dossier.policyFiles(payout));
        Map<String, Object> explanation = dossier.explanation(payout);
        new RaisedAlerts(workbooks).check(payout, explanation);
        String place = "content/" + payout.text("explanation");
        new PaidLines(workbooks).check(place, explanation);
        return new CellChecks(workbooks).check(place, explanation);
    }
}
