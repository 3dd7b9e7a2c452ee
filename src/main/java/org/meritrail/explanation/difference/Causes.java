package org.meritrail.explanation.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.explanation.Ground;
import org.meritrail.explanation.Node;
import org.meritrail.explanation.difference.Cause.Kind;
import org.meritrail.explanation.difference.Cause.Side;

/** Names what differs between two steps. */
final class Causes {

    private Causes() {
    }

    /** Of two steps that are read and not worked out, or worked out elsewhere. */
    static Cause read(Node before, Node after) {
        if (before.elsewhere() != null || after.elsewhere() != null) {
            return new Cause(Kind.OTHER, before.name(), null, Side.named(other(before), before.result()), Side.named(other(after), after.result()));
        }
        Optional<Ground> was = origin(before);
        Optional<Ground> is = origin(after);
        if (was.or(() -> is).map(Ground::cells).isPresent()) {
            return changed(Kind.CELL, after.name(), was.map(Ground::cells).orElse(null), is.map(Ground::cells).orElse(null));
        }
        return new Cause(Kind.INPUT, after.name(), after.record(), input(before, was), input(after, is));
    }

    private static String other(Node node) {
        return node.elsewhere() == null ? node.record() : node.elsewhere();
    }

    private static Optional<Ground> origin(Node node) {
        return node.grounds().stream().filter(Ground::tellsOrigin).findFirst();
    }

    private static Side input(Node node, Optional<Ground> read) {
        return new Side(node.result(), null, null, read.map(Ground::record).map(Causes::place).orElse(null), null);
    }

    private static Cause.Input place(Ground.Input input) {
        return new Cause.Input(input.id(), input.file(), input.row(), input.column());
    }

    /** Cells of a row that say something else; all of them if none does. @param before null for none */
    static Cause changed(Kind kind, String name, Ground.Cells before, Ground.Cells after) {
        return new Cause(kind, name, null, only(before, after), only(after, before));
    }

    private static Side only(Ground.Cells cells, Ground.Cells other) {
        if (cells == null || other == null || cells.texts().equals(other.texts())) {
            return cells == null ? null : Side.of(cells);
        }
        Map<String, String> others = byColumn(other);
        List<Integer> at = new ArrayList<>();
        for (int cell = 0; cell < cells.cells().size(); cell++) {
            if (!cells.texts().get(cell).equals(others.getOrDefault(column(cells.cells().get(cell)), ""))) {
                at.add(cell);
            }
        }
        return Side.of(new Ground.Cells(cells.workbook(), cells.sheet(), cells.row(), at.stream().map(cells.cells()::get).toList(),
                at.stream().map(cells.texts()::get).toList()));
    }

    private static Map<String, String> byColumn(Ground.Cells cells) {
        Map<String, String> texts = new HashMap<>();
        for (int cell = 0; cell < cells.cells().size(); cell++) {
            texts.put(column(cells.cells().get(cell)), cells.texts().get(cell));
        }
        return texts;
    }

    private static String column(String cell) {
        return cell.replaceAll("[0-9]", "");
    }

    /** Whether a row of tiers has other edges: cells that say something else, besides that of the rate. */
    static boolean hasOtherEdges(Ground before, Ground after) {
        int changed = isChanged(before.cells(), after.cells()) ? only(before.cells(), after.cells()).cells().cells().size() : 0;
        return changed > (before.rate().equals(after.rate()) ? 0 : 1);
    }

    static boolean isChanged(Ground.Cells before, Ground.Cells after) {
        return before != null && after != null && !before.texts().equals(after.texts());
    }

    /** Of a row of a table that says something else: its cells, or that it is another row. */
    static Cause row(Ground before, Ground after) {
        boolean same = before != null && after != null && before.row().equals(after.row()) && isChanged(before.cells(), after.cells());
        String table = (after == null ? before : after).table();
        return same ? changed(Kind.CELL, table, before.cells(), after.cells()) : new Cause(Kind.ROW, table, null, row(before), row(after));
    }

    private static Side row(Ground ground) {
        return ground == null ? null : new Side(ground.gives(), ground.row(), ground.cells(), null, null);
    }

    static Cause slice(Ground before, Ground after) {
        return new Cause(Kind.SLICE, (after == null ? before : after).table(), null, slice(before), slice(after));
    }

    private static Side slice(Ground ground) {
        return ground == null ? null : new Side(ground.rate(), ground.row(), ground.cells(), null, null);
    }

    /** Of a ground that gives a value and is no row: a field of a record. */
    static Cause given(Ground before, Ground after) {
        Ground one = after == null ? before : after;
        return new Cause(Kind.INPUT, one.record().column(), one.record().id(), given(before), given(after));
    }

    private static Side given(Ground ground) {
        return ground == null ? null : new Side(ground.record().value(), null, null, place(ground.record()), null);
    }

    /** @param node null on the side where it is not */
    static Cause record(Node before, Node after) {
        return record((before == null ? after : before).record(), before, after);
    }

    static Cause record(String id, Node before, Node after) {
        return new Cause(Kind.RECORD, null, id, before == null ? null : record(id, before), after == null ? null : record(id, after));
    }

    private static Side record(String id, Node node) {
        Cause.Input place = find(id, node).map(input -> new Cause.Input(input.id(), input.file(), input.row(), null)).orElse(null);
        return new Side(null, null, null, place, null);
    }

    private static Optional<Ground.Input> find(String id, Node node) {
        Optional<Ground.Input> here = node.grounds().stream().map(Ground::record).filter(input -> input != null && input.id().equals(id)).findFirst();
        return here.or(() -> node.steps().stream().flatMap(step -> find(id, step).stream()).findFirst());
    }

    static Cause line(Node before, Node after) {
        return changed(Kind.LINE, (after == null ? before : after).name(), before == null ? null : before.line(), after == null ? null : after.line());
    }

    static Cause figure(Kind kind, Node before, Node after) {
        return new Cause(kind, after.name(), after.record(), Side.of(before.result()), Side.of(after.result()));
    }

    /** Of two steps of which one has no value; what has none for the same reason is one cause. */
    static Cause withoutValue(Node before, Node after) {
        boolean gate = before.result().kind().equals("nothing-due") || after.result().kind().equals("nothing-due");
        return new Cause(gate ? Kind.GATE : Kind.NO_VALUE, null, null, withoutValue(before), withoutValue(after));
    }

    private static Side withoutValue(Node node) {
        return Pair.hasValue(node) ? null : Side.of(node.result());
    }

    static Cause limit(Node node, Side before, Side after) {
        return new Cause(Kind.LIMIT, node.name(), node.record(), before, after);
    }

    static Cause rule(Node before, Node after) {
        return new Cause(Kind.RULE, after.name(), after.record(), rule(before), rule(after));
    }

    private static Side rule(Node node) {
        return new Side(node.result(), null, null, null, node.grounds().stream().map(Ground::rule).filter(rule -> rule != null).findFirst().orElse(null));
    }
}
