package org.meritrail.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meritrail.explanation.Ground;
import org.meritrail.explanation.Saying;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.arithmetic.Consulted;

/**
 * A line that came out in another kind.
 *
 * @param line   its name
 * @param record id of the record it is about; null if it is about the participant or the company
 * @param cells  where the row of the table stands that holds now, or else the line
 * @param says   what it is now and was before
 */
public record Turned(String line, String record, Ground.Cells cells, Saying says) {

    private static final int MOST = 5;

    /** The first of them, as they are in the second; a row of the sheet Lines is told once, though it is several lines. */
    static List<Turned> between(Came before, Came after) {
        Map<List<String>, Turned> turned = new LinkedHashMap<>();
        for (Decision decision : after.unlike(before)) {
            turned.putIfAbsent(Arrays.asList(decision.line().name(), decision.record()), of(before.decisions().get(decision.key()), decision));
        }
        return turned.values().stream().limit(MOST).toList();
    }

    private static Turned of(Decision before, Decision after) {
        Consulted one = Consulted.of(before.figure(), before.all()).orElse(null);
        Consulted other = Consulted.of(after.figure(), after.all()).orElse(null);
        boolean ofTable = one != null && other != null && !one.decisive().equals(other.decisive());
        CellRange cells = ofTable && !other.decisive().isEmpty() ? last(other).cells() : after.line().source();
        return new Turned(after.line().name(), after.record(),
                cells == null ? null : Ground.Cells.of(cells),
                Saying.of(ofTable ? told(before, after, rows(one, other)) : said(before, after)));
    }

    private static TableRow last(Consulted consulted) {
        return consulted.decisive().get(consulted.decisive().size() - 1);
    }

    /** A number that goes on growing from row to row is not told. */
    private static Message told(Decision before, Decision after, Message rows) {
        boolean says = after.line().operation() == Operation.LOOK_UP && !after.figure().result().equals(before.figure().result());
        return says ? Message.of("turned.looked-up", said(before, after), rows) : Message.of("turned.line", after.line().name(), rows);
    }

    private static Message rows(Consulted before, Consulted after) {
        List<Object> moved = IntStream.range(0, Math.min(before.asked().size(), after.asked().size()))
                .filter(at -> !before.asked().get(at).equals(after.asked().get(at)))
                .<Object>mapToObj(at -> Message.of("turned.moved", after.asked().get(at).word(), (Value) before.shown(before.asked().get(at).value()),
                        (Value) after.shown(after.asked().get(at).value()))).toList();
        Message rows = Message.of("turned.rows", after.line().table().name(), decisive(after), decisive(before));
        return moved.isEmpty() ? rows : Message.of("turned.because", rows, moved);
    }

    private static Object decisive(Consulted consulted) {
        return consulted.decisive().isEmpty() ? Message.of("turned.no-row") : consulted.decisive().stream().map(TableRow::id).distinct().collect(Collectors.joining(", "));
    }

    private static Message said(Decision before, Decision after) {
        if (after.line().operation() == Operation.LIMIT && before.figure().result() instanceof Value && after.figure().result() instanceof Value) {
            boolean binds = !after.kind().contains("note.limit-does-not-bind");
            return Message.of(binds ? "turned.limit-binds" : "turned.limit-leaves", after.line().name());
        }
        return Message.of("turned.result", after.line().name(), Decision.shown(after.figure().result()), Decision.shown(before.figure().result()));
    }

    /** In one language. */
    public String in(Texts texts) {
        return record == null ? says.in(texts) : texts.say("turned.of-record", record, says);
    }
}
