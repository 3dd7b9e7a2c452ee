package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Members;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.YesNo;

/**
 * One collection, which takes records in one by one. What those so far come to can be asked after each: it takes no time and no
 * space for each of them, so that a collection up to every record takes no longer than one over all.
 */
final class Collecting {

    private final Turn turn;
    private final Quantity each;
    private final Quantity which;
    private final String reader;
    private final Reduction reduction;
    private final ReadSoFar asked;
    private final ReadSoFar counted;
    private final ReadSoFar passedOver;
    private final List<String> countedIds = new ArrayList<>();
    private final List<String> passedOverIds = new ArrayList<>();
    private final List<Evidence> absent = new ArrayList<>();
    private Result unanswered;
    private Result missing;

    /** @param reader id of the participant whose collection it is; empty where it is that of many */
    Collecting(Turn turn, Quantity each, Quantity which, String reader) {
        this.turn = turn;
        this.each = each;
        this.which = which;
        this.reader = reader;
        this.reduction = new Reduction(line().option(), turn.over().set());
        this.asked = new ReadSoFar(which, turn.over());
        this.counted = new ReadSoFar(each, turn.over());
        this.passedOver = new ReadSoFar(which, turn.over());
    }

    private Line line() {
        return turn.of();
    }

    /** @param at position of the record in the scope that is collected over; the next in its order */
    void add(int at) {
        asked.add(at);
        Result condition = which.stepFor(turn.over(), at).result();
        if (condition.isMissing()) {
            unanswered = PerRecord.graver(unanswered, Whose.named(condition, which, turn.over(), at, reader));
        } else if (condition.equals(YesNo.YES)) {
            take(at);
        } else {
            passedOver.add(at);
            passedOverIds.add(id(at));
        }
    }

    /** @param ofOthers how many records of participants in other plans are not taken in */
    void passOver(int ofOthers) {
        if (ofOthers > 0) {
            absent.add(new Evidence.Noted(Message.of("note.of-other-plans", Exact.of(ofOthers))));
        }
    }

    private void take(int at) {
        Result result = each.stepFor(turn.over(), at).result();
        if (result instanceof Result.Missing gone && gone.absent() && line().absence() != Absence.STOPS) {
            boolean leftOut = line().absence() == Absence.LEFT_OUT;
            absent.add(new Evidence.Noted(Message.of(leftOut ? "note.left-out" : "note.counts-as-zero", id(at), gone.reason())));
            if (leftOut) {
                return;
            }
            result = Amount.number(0);
        }
        counted.add(at);
        countedIds.add(id(at));
        Result named = Whose.named(result, each, turn.over(), at, reader);
        missing = named.isMissing() ? PerRecord.graver(missing, named) : missing;
        reduction.add(named);
    }

    private String id(int at) {
        return turn.over().record(at).id();
    }

    Step soFar() {
        if (unanswered != null) {
            return Step.of(gravest()).reading(List.of(new Members(each.line(), new int[0]), asked.soFar()));
        }
        return new Step(reduction.result(), SoFar.of(absent, evidence()), List.of(counted.soFar(), passedOver.soFar()));
    }

    /** Which counts where it cannot be told whether a record does: a mistake in what is collected may be graver. */
    private Result gravest() {
        return switch (line().option()) {
            case COUNT, FIRST, LAST -> unanswered;
            default -> reduction.unexcused(missing == null ? unanswered : PerRecord.graver(unanswered, missing));
        };
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>(2);
        if (countedIds.isEmpty()) {
            evidence.add(new Evidence.Noted(Message.of("note.no-records", Scope.shown(turn.over().set()))));
        } else if (each.scope() != turn.over()) {
            evidence.add(new Evidence.Counted(turn.over().set(), SoFar.of(countedIds)));
        }
        if (!passedOverIds.isEmpty()) {
            evidence.add(new Evidence.LeftOut(turn.over().set(), SoFar.of(passedOverIds)));
        }
        return evidence;
    }
}
