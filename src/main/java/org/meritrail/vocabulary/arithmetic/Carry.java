package org.meritrail.vocabulary.arithmetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Earlier;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Members;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Over.Reach;
import org.meritrail.vocabulary.Over;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.YesNo;

/**
 * What a line came to before: for earlier records of the same owner, in the order of their set, or in earlier periods. The last
 * result, their sum, or how many there were that are neither no nor nothing due; each starts at another word.
 */
public final class Carry {

    private final Turn turn;
    private final Quantity start;
    private final Map<Integer, Result> carried = new HashMap<>();

    private Carry(Turn turn, Quantity start) {
        this.turn = turn;
        this.start = start;
    }

    /** Over earlier records, all at once: the line that is carried does not wait for this one. */
    public static Quantity step(Turn turn, Quantity start, Quantity of) {
        Carry carry = new Carry(turn, start);
        Scope scope = turn.scope();
        Map<Integer, List<Integer>> passed = new HashMap<>();
        List<Step> steps = new ArrayList<>(scope.size());
        for (int at = 0; at < scope.size(); at++) {
            int owner = scope.positionIn(turn.over(), at);
            if (owner == Scope.NOBODY) {
                steps.add(carry.withoutOwner());
                continue;
            }
            List<Integer> earlier = passed.computeIfAbsent(owner, none -> new ArrayList<>());
            steps.add(carry.told(carry.soFar(at, owner), of, earlier));
            if (!turn.isGatheredFromOthers(of, scope, at, turn.over().participant(owner))) {
                carry.pass(owner, of.stepFor(scope, at).result());
                earlier.add(at);
            }
        }
        return Quantity.of(turn.of(), scope, steps, List.of(of, start));
    }

    /**
     * In stages: the first record of each owner.
     *
     * @param of id of the line that is carried, of which nothing is read yet
     */
    public static Quantity first(Turn turn, Quantity start, String of) {
        Carry carry = new Carry(turn, start);
        List<Step> steps = new ArrayList<>(turn.scope().size());
        for (int at = 0; at < turn.scope().size(); at++) {
            steps.add(turn.scope().positionIn(turn.over(), at) == Scope.NOBODY ? carry.withoutOwner()
                    : Step.of(carry.soFar(at, at)).reading(List.of(new Members(of, new int[0]))));
        }
        return Quantity.of(turn.of(), turn.scope(), steps, List.of(start));
    }

    /**
     * In stages: the record of each owner after the one of the stage before.
     *
     * @param before what this line came to there
     * @param of     what the line that is carried came to there
     */
    public static Quantity next(Turn turn, Quantity start, Quantity before, Quantity of) {
        Carry carry = new Carry(turn, start);
        Map<Integer, Integer> previous = new HashMap<>();
        for (int at = 0; at < before.scope().size(); at++) {
            int owner = before.scope().positionIn(turn.over(), at);
            carry.carried.put(owner, before.steps().get(at).result());
            if (!turn.isGatheredFromOthers(of, before.scope(), at, turn.over().participant(owner))) {
                carry.pass(owner, of.steps().get(at).result());
            }
            previous.put(owner, before.scope().owners().get(0).positions()[at]);
        }
        List<Step> steps = new ArrayList<>(turn.scope().size());
        for (int at = 0; at < turn.scope().size(); at++) {
            int owner = turn.scope().positionIn(turn.over(), at);
            steps.add(carry.told(carry.soFar(at, owner), of, List.of(previous.get(owner))));
        }
        return Quantity.of(turn.of(), turn.scope(), steps, List.of(of, start));
    }

    /**
     * Over earlier periods.
     *
     * @param earlier holds results by the name of the line that is carried
     */
    public static Quantity ofEarlierPeriods(Turn turn, Quantity start, Earlier earlier) {
        Carry carry = new Carry(turn, start);
        Over over = turn.of().over();
        String line = turn.of().parts().get(0).name();
        LocalDate since = over.reach() == Reach.EARLIER_PERIODS_OF_THE_YEAR ? turn.year().first() : null;
        List<Step> steps = new ArrayList<>(turn.scope().size());
        for (int at = 0; at < turn.scope().size(); at++) {
            List<Evidence> evidence = new ArrayList<>();
            carry.soFar(at, at);
            String set = turn.scope().set();
            String record = turn.scope().key(at);
            for (Earlier.Entry entry : over.again() ? earlier.again(line, set, record, turn.again()) : earlier.paid(line, set, record, since)) {
                carry.pass(at, entry.result());
                evidence.add(new Evidence.Noted(Message.of(over.again() ? "note.carried-again" : "note.carried", line, entry.period().name(), said(entry.result()))));
            }
            steps.add(new Step(carry.soFar(at, at), evidence));
        }
        return Quantity.of(turn.of(), turn.scope(), steps, List.of(start));
    }

    private static Phrase said(Result result) {
        return result.fold(amount -> amount, label -> label, day -> day, answer -> answer,
                nothing -> Message.of("explanation.nothing-due", nothing.reason()), missing -> Message.of("explanation.missing", missing.reason()));
    }

    /** Records that belong to none of the set above have nothing in common, and none is before the other. */
    private Step withoutOwner() {
        return Step.missing("missing.no-owner", turn.of().name(), Scope.shown(turn.over().set()));
    }

    /** What has been carried so far; before anything has, what it starts at for the record. */
    private Result soFar(int at, int owner) {
        return carried.computeIfAbsent(owner, none -> start.stepFor(turn.scope(), at).result());
    }

    private void pass(int owner, Result carriedOn) {
        Absence absence = carriedOn.isAbsent() ? turn.of().absence() : Absence.STOPS;
        if (absence == Absence.LEFT_OUT) {
            return;
        }
        Result result = absence == Absence.COUNTS_AS_ZERO ? Amount.number(0) : carriedOn;
        Result soFar = carried.get(owner);
        carried.put(owner, switch (turn.of().option()) {
            case LAST -> result;
            case COUNT -> counted(soFar, result);
            case SUM -> PerRecord.amountsOrZero(List.of(Step.of(soFar), Step.of(result)), Reduction::sum).result();
            default -> throw new IllegalArgumentException("not a way to carry: " + turn.of().option());
        });
    }

    private static Result counted(Result soFar, Result result) {
        if (soFar.isMissing() || result.isMissing()) {
            return PerRecord.graver(soFar, result);
        }
        boolean counts = !result.equals(YesNo.NO) && !result.isNothingDue();
        Exact before = soFar instanceof Amount amount ? amount.number() : Exact.ZERO;
        return new Amount(counts ? before.plus(Exact.ONE) : before, Unit.COUNT);
    }

    /** The last result has its own steps; a sum or count goes on from what was carried to the last record, which has them. */
    private Step told(Result result, Quantity of, List<Integer> earlier) {
        if (earlier.isEmpty()) {
            return Step.of(result).reading(List.of(new Members(of.line(), new int[0])));
        }
        int last = earlier.get(earlier.size() - 1);
        int read = turn.stage() == 0 ? of.indexFor(turn.scope(), last) : last;
        Members carried = new Members(of.line(), read == Scope.NOBODY ? new int[0] : new int[] {read});
        if (turn.of().option() == Option.LAST) {
            return new Step(result, List.of(), List.of(carried));
        }
        Scope whole = turn.stage() == 0 ? turn.scope() : turn.scope().owners().get(0).scope();
        return new Step(result, List.of(new Evidence.Noted(Message.of("note.up-to-record", of.word().name(), whole.record(last).id()))),
                List.of(carried, new Members(turn.of().id(), new int[] {last})));
    }
}
