package org.meritrail.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.arithmetic.Consulted;
import org.meritrail.vocabulary.arithmetic.Consulted.Measured;

/**
 * In which of its kinds a line came out for one record: the rows that held, yes or no, whether a limit binds, a word, a rank, nothing
 * due or missing. Numbers that only grow or shrink are of one kind.
 *
 * @param all what everything came to in the same evaluation
 */
record Decision(Line line, Figure figure, String kind, Quantities all) {

    /** Empty for inputs and stated values. */
    static Optional<Decision> of(Figure figure, Quantities all) {
        return figure.word() instanceof Line line ? Optional.of(new Decision(line, figure, kind(line, figure, all), all)) : Optional.empty();
    }

    /** The same in all evaluations of one policy. */
    String key() {
        Scope scope = figure.quantity().scope();
        return line.id() + "\n" + scope.key(figure.quantity().record(figure.position()));
    }

    private static String kind(Line line, Figure figure, Quantities all) {
        Optional<Consulted> tiers = line.operation() == Operation.TIERS ? Consulted.of(figure, all) : Optional.empty();
        if (tiers.isPresent()) {
            return tiers.get().decisive().stream().map(TableRow::id).collect(Collectors.joining(" ")) + result(line, figure.result());
        }
        String decided = figure.step().evidence().stream().map(evidence -> decided(line, evidence)).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
        return decided + result(line, figure.result());
    }

    private static String decided(Line line, Evidence evidence) {
        return evidence.fold(hit -> hit.row().id(), slice -> slice.row().id(), read -> "", stated -> "", counted -> "", leftOut -> "", ruled -> ruled.rule(),
                noted -> switch (line.operation()) {
                    case LIMIT, SUBTRACT, LOOK_UP, CURVE, TIERS -> noted.note().key();
                    default -> "";
                });
    }

    private static String result(Line line, Result result) {
        return result.fold(amount -> switch (line.operation()) {
            case RANK -> "=" + amount.number().plain();
            default -> "";
        }, label -> "=" + label.text(), day -> "", answer -> "=" + answer.yes(), nothing -> "=nothing due", missing -> "=missing");
    }

    /** The numbers that decide, each with the places where it would decide otherwise; none where words or a rule decide. */
    List<Measured> measured() {
        return switch (line.operation()) {
            case LOOK_UP, TIERS, CURVE -> Consulted.of(figure, all).map(Consulted::measured).orElse(List.of());
            case CHECK, LIMIT -> difference();
            case SUBTRACT -> line.option() == Option.NOT_BELOW_ZERO ? difference() : List.of();
            default -> List.of();
        };
    }

    /** One operand less the other, which decides at zero. */
    private List<Measured> difference() {
        List<Result> operands = figure.quantity().reads().stream().limit(2).map(word -> result(all.get(word))).toList();
        boolean ordered = operands.size() == 2 && operands.stream().allMatch(one -> one instanceof Amount || one instanceof Day);
        return !ordered ? List.of() : List.of(new Measured(all.get(figure.quantity().reads().get(0)).word().name(),
                Condition.ordinal((Value) operands.get(0)).minus(Condition.ordinal((Value) operands.get(1))), List.of(Exact.ZERO)));
    }

    /** What a word came to for the record. */
    Result result(Quantity word) {
        return word.stepFor(figure.quantity().scope(), figure.position()).result();
    }

    /** Id of the record it is about; null if it is about the participant or the company. */
    String record() {
        Scope scope = figure.quantity().scope();
        boolean named = !scope.set().equals(Scope.PARTICIPANTS) && !scope.set().equals(Scope.COMPANY);
        return named ? scope.record(figure.quantity().record(figure.position())).id() : null;
    }

    /** A result as a part of a sentence. */
    static Object shown(Result result) {
        return result instanceof Result.NothingDue nothing ? Message.of("explanation.nothing-due", nothing.reason())
                : result instanceof Result.Missing missing ? Message.of("explanation.missing", missing.reason()) : result;
    }
}
