package org.meritrail.policy.sheets;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Subject;

/** A row of the Payments sheet is a line too: it pays what another line comes to. */
final class Payments {

    private Payments() {
    }

    static WiredLine wired(SheetRow row, String id, String component, String paid) {
        Line line = new Line(id, component, Subject.PARTICIPANTS, Operation.PAY, null, "", null, 0, null, List.of(), "", row.range());
        return new WiredLine(line, new TreeMap<>(Map.of("of", List.of(paid))));
    }
}
