package org.meritrail.simulation;

import java.util.Optional;
import org.meritrail.explanation.Ground;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Word;
import org.meritrail.vocabulary.YesNo;

/** The check that a line waited for, where it said no. */
final class ClosedGate {

    private ClosedGate() {
    }

    /** Empty for what is no line with a gate, and for an open one. */
    static Optional<WhyNot.Gate> of(Decision decision, Situation situation) {
        if (decision.line().operation() != Operation.ONLY_WHEN) {
            return Optional.empty();
        }
        Quantity gate = decision.all().get(decision.figure().quantity().reads().get(1));
        Result answer = decision.result(gate);
        return answer.equals(YesNo.YES) || answer.isMissing() ? Optional.empty() : Optional.of(gate(decision, gate, situation));
    }

    private static WhyNot.Gate gate(Decision decision, Quantity gate, Situation situation) {
        CellRange source = gate.word().source();
        return new WhyNot.Gate(gate.word().name(), decision.line().name(), decision.record(),
                source == null ? null : Ground.Cells.of(source), situation.told(needed(decision, gate)));
    }

    private static Message needed(Decision decision, Quantity gate) {
        Word word = gate.word();
        int at = gate.indexFor(decision.figure().quantity().scope(), decision.figure().position());
        if (!(word instanceof Line line) || line.operation() != Operation.CHECK || at == Scope.NOBODY) {
            return Message.of("needed.yes", word.name());
        }
        Decision check = Decision.of(new Figure(gate, at), decision.all()).orElseThrow();
        Quantity value = decision.all().get(gate.reads().get(0));
        Quantity against = decision.all().get(gate.reads().get(1));
        return Needed.by(value.word().name(), line.option(), Decision.shown(check.result(value)), Decision.shown(check.result(against)));
    }
}
