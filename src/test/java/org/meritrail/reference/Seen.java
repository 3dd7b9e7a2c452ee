package org.meritrail.reference;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.meritrail.reference.Production.Place;
import org.meritrail.reference.Production.Said;
import org.meritrail.reference.RefResult.Without;

/** Which operations, options, tables and results plans have brought about, each named as the workbook names it. */
final class Seen {

    private final Set<String> all = new TreeSet<>();

    Set<String> all() {
        return all;
    }

    void add(RefPlan plan, Map<Place, Said> said) {
        plan.lines().forEach(this::add);
        plan.tables().forEach(this::add);
        said.values().forEach(one -> {
            all.add(one.result() instanceof Without none ? none.name() : one.result().getClass().getSimpleName());
            all.add(one.slices().size() + " slices");
        });
    }

    private void add(RefLine line) {
        all.add(line.has("option") ? line.operation() + ": " + line.word("option") : line.operation());
        for (String heading : new String[] {"if missing", "window"}) {
            all.add(line.operation() + ": " + line.word(heading));
        }
        all.add(line.operation() + " over " + line.word("over"));
        all.add(line.operation() + " per " + line.per());
        all.add("round: " + line.word("rounding"));
        all.add("place: " + line.word("place"));
        if (line.operation().equals("allocate") && line.has("round")) {
            all.add("allocate: round");
        }
    }

    private void add(RefTable table) {
        table.settings().forEach((name, what) -> all.add(name + ": " + (what instanceof RefResult ? "a value" : what)));
        table.conditions().filter(RefTable.Column::isCurrency).forEach(column -> all.add(column.word()));
    }
}
