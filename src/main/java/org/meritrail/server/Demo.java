package org.meritrail.server;

import java.math.BigDecimal;
import java.util.Optional;
import org.meritrail.batch.Run;
import org.meritrail.batch.Runs;
import org.meritrail.governance.Accounts;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Period;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.AdjustmentRequest;
import org.meritrail.settlement.Adjustments;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays the sample company's third quarter once: its people get accounts, one submits the policy, another approves it, the quarter's
 * data enters through the inbox, somebody is paid a bonus by hand, and its run is reviewed and released. Later starts find all that and change nothing.
 */
@Component
@Profile(DemoGuard.PROFILE)
final class Demo implements ApplicationRunner {

    private static final Period QUARTER = Period.parse("2026-Q3");
    private static final String REASON = "GOODWILL";
    private static final int PATIENCE_TENTHS = 3000;

    private final Accounts accounts;
    private final PlanVersions versions;
    private final Runs runs;
    private final Adjustments adjustments;
    private final Settings settings;
    private final DemoBundle bundle;
    private final DemoSummary summary;

    Demo(Accounts accounts, PlanVersions versions, Runs runs, Adjustments adjustments, Settings settings, DemoBundle bundle, DemoSummary summary) {
        this.accounts = accounts;
        this.versions = versions;
        this.runs = runs;
        this.adjustments = adjustments;
        this.settings = settings;
        this.bundle = bundle;
        this.summary = summary;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        for (DemoAccount person : DemoAccount.values()) {
            if (accounts.account(person.account()).isEmpty()) {
                required(accounts.create(Actor.SERVICE, person.account(), person.actor().roles(), person.actor().participant(), DemoAccount.PASSWORD));
            }
        }
        if (versions.payingFor(QUARTER).isPresent() || approvePolicy()) {
            bundle.dropUnlessTaken();
            summary.tell(this::released);
        }
    }

    private boolean approvePolicy() {
        return versions.draft(Actor.FOLDER, settings.policy()).fold(
                drafted -> approve(drafted.draft()),
                unchanged -> approve(unchanged.version()),
                mistaken -> summary.tell(mistaken.findings()));
    }

    private boolean approve(PlanVersion version) {
        version.fold(draft -> required(versions.submit(DemoAccount.EDITOR.actor(), draft.number(), versions.proposed(draft), "")),
                submitted -> submitted, approved -> approved, retired -> retired);
        required(versions.approve(DemoAccount.APPROVER.actor(), version.number(), ""));
        return true;
    }

    /** Only ever the first run: what somebody tried with the demo later is theirs to release. */
    private Run released() throws InterruptedException {
        Run run = calculated();
        if (run.state().equals("calculated")) {
            adjust();
            required(runs.review(DemoAccount.OPERATIONS.actor(), run.number(), ""));
        }
        if (runs.run(run.number()).orElseThrow().state().equals("reviewed")) {
            required(runs.release(DemoAccount.RELEASER.actor(), run.number(), ""));
        }
        return runs.run(run.number()).orElseThrow();
    }

    /** An amount by hand, asked for by one and approved by another, unless the policy in force lists no reasons any more. */
    private void adjust() {
        if (adjustments.all().isEmpty() && adjustments.allowedFor(QUARTER).stream().anyMatch(allowed -> allowed.reasons().stream().anyMatch(reason -> reason.code().equals(REASON)))) {
            Adjustment asked = required(adjustments.request(DemoAccount.OPERATIONS.actor(), new AdjustmentRequest(DemoAccount.PARTICIPANT.actor().participant(), "Spot bonus", "SPOT",
                    new BigDecimal("250.00"), "EUR", QUARTER, REASON, "Stood in for a colleague at the fair in Milan")));
            required(adjustments.approve(DemoAccount.APPROVER.actor(), asked.number(), "As agreed with the head of sales"));
        }
    }

    private Run calculated() throws InterruptedException {
        for (int tenths = 0; tenths < PATIENCE_TENTHS; tenths++) {
            Optional<Run> first = runs.run(1).filter(run -> !run.state().equals("calculating"));
            if (first.isPresent()) {
                return first.get();
            }
            Thread.sleep(100);
        }
        throw new UnableToStart("demo-stuck", null, settings.inbox().toString());
    }

    private static <T> T required(Decision<T> decision) {
        return decision.fold(value -> value, reason -> {
            throw new IllegalStateException(reason.toString());
        });
    }
}
