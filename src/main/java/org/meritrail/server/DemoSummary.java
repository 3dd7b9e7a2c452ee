package org.meritrail.server;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.meritrail.batch.ControlTotals;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Review;
import org.meritrail.batch.Run;
import org.meritrail.batch.Runs;
import org.meritrail.batch.TotalsText;
import org.meritrail.content.AwayDatabase;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Unit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Prints what the demo came to, and how to look at it. */
@Component
@Profile(DemoGuard.PROFILE)
final class DemoSummary {

    private static final int LARGEST = 3;

    private final Runs runs;
    private final Settings settings;
    private final PrintStream out;
    private final Texts texts;

    DemoSummary(Runs runs, Settings settings, PrintStream out) {
        this.runs = runs;
        this.settings = settings;
        this.out = out;
        this.texts = Texts.in(settings.language());
    }

    /** The run that was played. */
    @FunctionalInterface
    interface Played {

        Run run() throws InterruptedException;
    }

    /** Rows that somebody damaged keep nobody from signing in, and so from the check that names them. */
    void tell(Played played) throws InterruptedException {
        try {
            tell(played.run());
        } catch (UnableToStart stuck) {
            throw stuck;
        } catch (RuntimeException unreadable) {
            if (AwayDatabase.isBehind(unreadable)) {
                throw unreadable;
            }
            out.println(texts.say("demo.unreadable", unreadable.toString()));
        }
        out.println(texts.say("demo.accounts", Arrays.stream(DemoAccount.values()).map(DemoAccount::account).collect(Collectors.joining(", ")),
                DemoAccount.PASSWORD));
    }

    private void tell(Run run) {
        ControlTotals totals = runs.review(run.number()).map(Review::totals).orElseThrow();
        line("summary.status", texts.say("summary.run", String.valueOf(run.number()), texts.say("page.state." + run.state()), totals.period(),
                String.valueOf(run.order().version())));
        TotalsText.of(totals, texts).forEach(out::println);
        totals.total().keySet().forEach(currency -> largest(run.number(), currency).forEach(this::payout));
        line("summary.files", settings.outbox().toString());
    }

    /** @return false, since nothing could be approved */
    boolean tell(List<Finding> findings) {
        findings.forEach(finding -> out.println(finding.place() + ": " + finding.reason().in(texts) + " → " + finding.remedy().in(texts)));
        out.println(texts.say("demo.no-policy", settings.policy().toString()));
        return false;
    }

    private List<Payout> largest(int run, String currency) {
        return runs.payouts(run, "", "due", "", 0, Integer.MAX_VALUE).items().stream().filter(payout -> payout.currency().equals(currency))
                .sorted(Comparator.comparing(Payout::total).reversed().thenComparing(Payout::participant)).limit(LARGEST).toList();
    }

    private void payout(Payout payout) {
        line("summary.largest", texts.say("summary.payout", new Amount(Exact.of(payout.total()), Unit.money(payout.currency())), payout.name(), payout.participant()));
    }

    private void line(String label, String value) {
        out.println(TotalsText.line(texts, label, value));
    }
}
