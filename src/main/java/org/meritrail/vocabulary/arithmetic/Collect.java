package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Subject;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.YesNo;

/**
 * Brings the results of a lower set together, owner by owner: sum, count, mean, smallest, largest, first or last. Records for
 * which the condition is no are left out and named; one missing result makes the collection missing. Nothing due counts as zero.
 */
public final class Collect {

    private Collect() {
    }

    /** @param which yes or no for each record; records with no are left out */
    public static Quantity step(Line line, Quantity each, Quantity which) {
        Subject subject = each.scope().subject();
        Scope owners = subject.scope(line.per());
        Scope over = subject.scope(line.over());
        List<List<Integer>> members = new ArrayList<>();
        for (int owner = 0; owner < owners.size(); owner++) {
            members.add(new ArrayList<>());
        }
        for (int position = 0; position < over.size(); position++) {
            members.get(over.positionIn(owners, position)).add(position);
        }
        List<Step> steps = members.stream().map(positions -> collected(line, over, positions, each, which)).toList();
        return Quantity.of(line, owners, steps, Given.of(each, which).quantities());
    }

    private static Step collected(Line line, Scope over, List<Integer> positions, Quantity each, Quantity which) {
        List<Step> counted = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int position : positions) {
            Result condition = which.stepFor(over, position).result();
            if (condition.isMissing()) {
                return Step.of(condition);
            }
            if (condition.equals(YesNo.YES)) {
                counted.add(each.stepFor(over, position));
                names.add(over.records().get(position).id());
            } else {
                leftOut.add(over.records().get(position).id());
            }
        }
        boolean readsTheRecords = each.scope() != over.subject().participant();
        return new Step(reduced(line.option(), counted, over.set()), evidence(over.set(), names.isEmpty(), readsTheRecords ? List.of() : names, leftOut));
    }

    private static List<Evidence> evidence(String set, boolean none, List<String> counted, List<String> leftOut) {
        List<Evidence> evidence = new ArrayList<>();
        if (none) {
            evidence.add(new Evidence.Noted(Message.of("note.no-records", set)));
        }
        if (!counted.isEmpty()) {
            evidence.add(new Evidence.Counted(set, counted));
        }
        if (!leftOut.isEmpty()) {
            evidence.add(new Evidence.LeftOut(set, leftOut));
        }
        return evidence;
    }

    private static Result reduced(Option option, List<Step> counted, String set) {
        if (option == Option.COUNT) {
            return new Amount(Exact.of(counted.size()), Unit.COUNT);
        }
        if (option == Option.SUM) {
            return PerRecord.amountsOrZero(counted, Collect::sum).result();
        }
        if (counted.isEmpty()) {
            return Step.missing("missing.no-records", set).result();
        }
        return switch (option) {
            case FIRST -> counted.get(0).result();
            case LAST -> counted.get(counted.size() - 1).result();
            case MEAN -> PerRecord.amountsOrZero(counted, Collect::mean).result();
            case SMALLEST -> PerRecord.amountsOrZero(counted, amounts -> extreme(amounts, -1)).result();
            case LARGEST -> PerRecord.amountsOrZero(counted, amounts -> extreme(amounts, 1)).result();
            default -> throw new IllegalArgumentException("not a way to collect: " + option);
        };
    }

    private static Step sum(List<Amount> amounts) {
        Amount sum = Amount.number(0);
        for (Amount amount : amounts) {
            if (!sum.fits(amount)) {
                return PerRecord.unitsDiffer(sum, amount);
            }
            sum = Sum.plus(sum, amount);
        }
        return Step.of(sum);
    }

    private static Step mean(List<Amount> amounts) {
        Step sum = sum(amounts);
        return sum.result() instanceof Amount total ? Step.of(Sum.over(total, Exact.of(amounts.size()))) : sum;
    }

    private static Step extreme(List<Amount> amounts, int sign) {
        Amount extreme = amounts.get(0);
        for (Amount amount : amounts) {
            if (!extreme.fits(amount)) {
                return PerRecord.unitsDiffer(extreme, amount);
            }
            if (Integer.signum(amount.number().compareTo(extreme.number())) == sign) {
                extreme = amount;
            }
        }
        return Step.of(extreme);
    }
}
