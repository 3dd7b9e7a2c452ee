package org.meritrail.policy.sheets;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Scope;

/** A row of the Payments sheet is a line too: it pays what another line comes to. */
final class Payments {

    private Payments() {
    }

    static WiredLine wired(SheetRow row, String id, String component, String paid) {
        Line line = Line.plain(id, component, Scope.PARTICIPANTS, Operation.PAY, null, row.range());
        return WiredLine.of(line, new TreeMap<>(Map.of("of", List.of(paid))));
    }
}
