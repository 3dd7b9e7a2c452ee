package org.meritrail.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All checks of an export, one after the other; what rests on a check that failed is not looked at. */
final class Verification {

    private final Export export;
    private final Arguments wanted;
    private final Report report;
    private LedgerFile ledger;

    Verification(Export export, Arguments wanted, Report report) {
        this.export = export;
        this.wanted = wanted;
        this.report = report;
    }

    int run() throws IOException, Flaw {
        report.check("manifest", () -> new Object[] {Manifest.check(export)});
        CheckpointChecks checkpoints = CheckpointChecks.of(export, wanted);
        boolean signed = signatures(checkpoints);
        if (Manifest.isOfRun(export)) {
            wholeRun(checkpoints);
        } else {
            if (signed && checkpoints.given().size() > 1) {
                report.note("keys-several", String.join(", ", checkpoints.signers()));
            }
            new PayoutVerification(export, wanted, report, checkpoints).run();
        }
        if (!report.isFlawed()) {
            report.check("named", () -> {
                export.checkNoneUnnamed();
                return new Object[0];
            });
        }
        return report.end();
    }

    private boolean signatures(CheckpointChecks checkpoints) throws IOException {
        boolean hold = report.check("signatures", () -> {
            checkpoints.checkSignatures(export);
            return new Object[] {String.join(", ", checkpoints.signers()), checkpoints.latest().origin()};
        });
        if (hold) {
            checkpoints.strangers().forEach((place, keys) -> keys.forEach(key -> report.note("stranger", place, key)));
        }
        return hold;
    }

    private void wholeRun(CheckpointChecks checkpoints) throws IOException, Flaw {
        boolean read = report.check("leaves", () -> {
            ledger = LedgerFile.read(export, checkpoints.sizes());
            return new Object[] {ledger.size()};
        });
        if (!read) {
            return;
        }
        report.check("tree", () -> {
            checkpoints.checkTree(ledger);
            return new Object[] {checkpoints.latest().size()};
        });
        signers(checkpoints);
        since(checkpoints);
        if (report.check("acts", () -> new Object[] {ledger.acts().checked()})) {
            report.unknown(ledger.acts());
            if (!Actors.areKnown(ledger.acts())) {
                report.note("accounts-unknown");
            }
        }
        report.check("run", this::checkRun);
    }

    /** Of exports whose ledger does not tell which key signs, only what was given can be said. */
    private void signers(CheckpointChecks checkpoints) throws IOException, Flaw {
        SigningKeys signing = new SigningKeys(ledger.acts().entries());
        boolean hold = !signing.areTold() || report.check("signers", () -> new Object[] {checkpoints.checkSigners(ledger, signing)});
        if (hold && checkpoints.given().size() > 1) {
            signing.untold(checkpoints.given()).forEach(key -> report.note("key-untold", key));
        }
        if (hold) {
            for (Leaf back : signing.returns()) {
                report.note("key-returned", back.place(), SigningKeys.id(back));
            }
        }
    }

    private void since(CheckpointChecks checkpoints) throws IOException {
        if (wanted.consistency() != null) {
            report.consistent(checkpoints, wanted.since());
        } else if (checkpoints.hasKept()) {
            report.check("since", () -> {
                checkpoints.checkKept(ledger);
                return new Object[] {wanted.since().place()};
            });
        } else {
            report.note("no-since");
        }
    }

    private Object[] checkRun() throws IOException, Flaw {
        long run = Members.number(Export.MANIFEST, export.object(Export.MANIFEST), "run");
        ledger.acts().checkExported(run);
        RunChecks checks = new RunChecks(export, ledger, run);
        PersonsFile persons = PersonsFile.read(export);
        ContentChecks contents = new ContentChecks(export);
        report.check("approvals", () -> {
            Approvals approvals = checks.approvals();
            contents.checkPolicy(approvals);
            return new Object[] {approvals.started().detailNumber("version"), approvals.submitted().text("who"), approvals.approved().text("who"),
                    approvals.files().size()};
        });
        report.check("inputs", () -> new Object[] {contents.checkInputs(checks.calculated()).size(), checks.started().detailNumber("delivery")});
        report.check("totals", () -> {
            checks.checkTotals();
            return new Object[] {checks.payouts().size()};
        });
        report.check("documents", () -> new Object[] {Documents.checkNames(export),
                Documents.checkNamed(export, checks.calculated(), Erased.of(ledger.acts()).contents())});
        report.check("exported", () -> new Object[] {run, OwnFiles.check(export, checks.exported())});
        persons(checks, persons);
        report.check("explanations", () -> {
            int[] steps = contents.checkExplanations(checks.payouts(), checks.started(), persons, Erased.of(ledger.acts()));
            return new Object[] {checks.payouts().size(), steps[0], steps[1]};
        });
        report.check("others", () -> {
            int[] results = contents.checkOthers(checks.payouts());
            return new Object[] {results[0], results[1] == 0 ? "" : new Said.Phrase("others.alone", results[1])};
        });
        report.check("reads", () -> new Object[] {contents.checkReads(checks.payouts(), checks.calculated())});
        if (checks.isReleased()) {
            released(checks, persons);
        } else {
            OutputChecks.checkNone(export);
            report.unreleased(ledger.acts(), run);
        }
        for (Leaf replayed : ReplayedRun.differing(ledger.acts(), run)) {
            report.note("replayed-other", ReplayedRun.told(replayed));
        }
        if (!wanted.payout().isEmpty()) {
            payoutOfRun(checks, persons.of(wanted.payout()).map(PersonsFile.Listed::person).orElse(wanted.payout()));
        }
        return new Object[] {run, checks.started().detail("period")};
    }

    private void persons(RunChecks checks, PersonsFile persons) throws IOException, Flaw {
        PersonChecks listed = new PersonChecks(persons, checks.payouts());
        boolean[] bound = new boolean[1];
        boolean holds = report.check("persons", () -> {
            bound[0] = PersonChecks.isBound(export, checks.exported());
            int count = listed.check(Erased.of(ledger.acts()).persons());
            if (bound[0]) {
                listed.checkRows();
            }
            return new Object[] {count};
        });
        if (holds && !bound[0]) {
            report.note("codes-unbound");
        }
    }

    private void payoutOfRun(RunChecks checks, String person) throws IOException {
        Optional<Leaf> found = checks.payout(person);
        if (found.isEmpty()) {
            report.skipped("payout-unknown", wanted.payout());
            return;
        }
        Leaf payout = found.get();
        if (report.check("payout", () -> ToldPayout.of(payout, wanted.payout()))) {
            report.check("cells", () -> {
                Map<String, Object> explanation = ContentChecks.checkExplanation(payout, checks.started(), export);
                return new Object[] {new CellChecks(new PolicyWorkbooks(export, checks.policyFiles())).check("content/" + payout.text("explanation"), explanation)};
            });
            report.check("amount", () -> ToldPayout.amount(report, payout, checks.started(), ContentChecks.checkExplanation(payout, checks.started(), export)));
        }
    }

    private void released(RunChecks checks, PersonsFile persons) throws IOException, Flaw {
        List<Leaf> unpaid = new ArrayList<>();
        OutputChecks outputs = checks.outputs();
        report.check(outputs.areErased() ? "payroll-lines" : "payroll", () -> {
            unpaid.addAll(checks.checkPayroll(persons));
            return new Object[] {checks.released().text("who"), checks.released().detailNumber("lines")};
        });
        if (!unpaid.isEmpty()) {
            report.note("unpaid", unpaid.size(), unpaid.get(0).place());
        }
        if (outputs.areErased()) {
            report.note("outputs-erased");
        } else {
            report.check("outputs", () -> new Object[] {outputs.check()});
            report.check("payout-rows", () -> new Object[] {checks.checkPayoutRows(persons)});
        }
    }
}
