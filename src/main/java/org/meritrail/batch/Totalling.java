package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.intake.FileCount;
import org.meritrail.intake.Received;
import org.meritrail.intake.Reject;
import org.meritrail.vocabulary.Amount;

/** Adds up what an evaluation came to. */
final class Totalling {

    private Totalling() {
    }

    static ControlTotals of(String status, Evaluation evaluation, Received received, TakenOver taken, List<PayoutRow> payouts,
                            SortedMap<String, String> hashes) {
        SortedMap<String, Integer> participants = new TreeMap<>();
        SortedMap<String, BigDecimal> total = new TreeMap<>();
        for (Outcome outcome : evaluation.outcomes()) {
            participants.merge(outcome.fold(due -> "due", nothing -> "nothing-due", withheld -> "withheld"), 1, Integer::sum);
            outcome.fold(due -> total.merge(due.total().unit().currency(), digits(due.total()), BigDecimal::add), nothing -> null, withheld -> null);
        }
        int rejected = received.counts().stream().mapToInt(FileCount::rejected).sum();
        return new ControlTotals(status, Versions.running(), evaluation.policy().fingerprint().hex(), evaluation.period().name(), participants,
                ControlTotals.components(payouts), total, ControlTotals.held(payouts), rejected, received.filesSetAside(),
                evaluation.unlinked().size(), received.unread(), received.corrections().stream().map(ControlTotals.Corrected::of).toList(),
                files(received), taken.readBy(evaluation.policy().plan()), hashes);
    }

    /** Rows that could not be used, and records that counted for nobody. */
    static List<Reject> rejects(Evaluation evaluation, Received received) {
        List<Reject> rejects = new ArrayList<>(received.rejects());
        evaluation.unlinked().forEach(one -> rejects.add(new Reject(one.record().origin().file(), one.record().origin().row(), "",
                one.record().id(), one.reason())));
        return rejects;
    }

    /** With the digits of its currency. */
    static BigDecimal digits(Amount amount) {
        return amount.number().toDecimal(Currency.getInstance(amount.unit().currency()).getDefaultFractionDigits());
    }

    private static List<ControlTotals.FileTotals> files(Received received) {
        return received.counts().stream().map(count -> new ControlTotals.FileTotals(count.file(), count.set().key(), count.read(), count.accepted(),
                count.rejected(), count.duplicates(), count.filtered(), count.headings().unknown(), count.headings().absent())).toList();
    }
}
