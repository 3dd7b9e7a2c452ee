package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** The sum of the parts, those marked less taken away. Nothing due counts as zero; one missing part makes the sum missing, unless the line says otherwise. */
public final class Add {

    private Add() {
    }

    public static Quantity step(Turn turn, Given parts) {
        return PerRecord.of(turn, parts.quantities(), steps -> added(turn.of(), steps));
    }

    /** A part that is left out adds no more than one that counts as zero. */
    private static Step added(Line line, List<Step> parts) {
        List<Step> counted = new ArrayList<>(parts);
        List<Evidence> absent = new ArrayList<>();
        for (int at = 0; at < parts.size() && line.absence() != Absence.STOPS; at++) {
            if (parts.get(at).result() instanceof Result.Missing missing && missing.absent()) {
                counted.set(at, Step.of(Amount.number(0)));
                absent.add(new Evidence.Noted(Message.of(line.absence() == Absence.LEFT_OUT ? "note.left-out" : "note.counts-as-zero",
                        line.parts().get(at).name(), missing.reason())));
            }
        }
        Result sum = PerRecord.amountsOrZero(counted, amounts -> sum(line, amounts)).result();
        return new Step(PerRecord.unexcused(sum, counted), absent);
    }

    private static Step sum(Line line, List<Amount> amounts) {
        Amount sum = Amount.number(0);
        for (int at = 0; at < amounts.size(); at++) {
            Amount part = amounts.get(at);
            if (!sum.fits(part)) {
                return PerRecord.unitsDiffer(sum, part);
            }
            Exact total = line.parts().get(at).less() ? sum.number().minus(part.number()) : sum.number().plus(part.number());
            sum = new Amount(total, Sum.unitOf(sum, part));
        }
        return Step.of(sum);
    }
}
