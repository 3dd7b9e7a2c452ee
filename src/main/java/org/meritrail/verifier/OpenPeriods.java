package org.meritrail.verifier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether runs are of the days that their periods' names say, and paid in periods that are open when they are started and released. Whether one was
 * closed only all acts tell; of some of them nothing is said that they do not show.
 */
final class OpenPeriods {

    private final Acts acts;
    /** The act that closed a period, by its name, while it is closed. */
    private final Map<String, Leaf> closed = new HashMap<>();

    private OpenPeriods(Acts acts) {
        this.acts = acts;
    }

    static void check(Acts acts) throws Flaw {
        OpenPeriods periods = new OpenPeriods(acts);
        for (Leaf act : acts.entries()) {
            periods.add(act);
        }
    }

    private void add(Leaf act) throws Flaw {
        if (act.is("period.closed")) {
            closed.put(period(act), act);
        } else if (act.is("period.reopened")) {
            closed.remove(period(act));
        } else if (act.is("run.started") && !act.isOlder()) {
            checkStarted(act);
        } else if (act.is("run.released") && !act.isOlder()) {
            Optional<Leaf> started = acts.last("run.started", "run", act.detailNumber("run"));
            if (started.isPresent()) {
                checkOpen(act, started.get());
            }
        }
    }

    /** What was done before there was a ledger says it in its subject alone. */
    private static String period(Leaf act) throws Flaw {
        if (act.isOlder()) {
            return act.text("subject").replaceFirst("^period ", "");
        }
        checkDays(act);
        return act.detail("period");
    }

    private static void checkDays(Leaf act) throws Flaw {
        Span days = Span.of(act, "period");
        if (!days.from().toString().equals(act.detail("from")) || !days.to().toString().equals(act.detail("to"))) {
            throw new Flaw(act.place(), "period-days", act.detail("period"), days.from(), days.to());
        }
    }

    private void checkStarted(Leaf started) throws Flaw {
        checkDays(started);
        checkOpen(started, started);
        String paidIn = new OutputNames(started).paidIn();
        if (started.details().containsKey("paidIn") && !(isClosed(started.detail("period")) && Span.of(started, "period").to().isBefore(Span.of(started, "paidIn").from()))) {
            throw new Flaw(started.place(), "period-taken-up", started.detail("period"), paidIn);
        }
    }

    private boolean isClosed(String period) {
        return closed.containsKey(period) || !acts.areAll();
    }

    /** @param started of the run that the act is about */
    private void checkOpen(Leaf act, Leaf started) throws Flaw {
        String name = new OutputNames(started).paidIn();
        Span paidIn = Span.named(name).orElseThrow(() -> new Flaw(started.place(), "member", "paidIn"));
        for (Map.Entry<String, Leaf> period : closed.entrySet()) {
            if (Span.named(period.getKey()).filter(paidIn::overlaps).isPresent()) {
                throw new Flaw(act.place(), "period-closed", act.text("what"), name, period.getKey(), period.getValue().place());
            }
        }
    }
}
