package org.meritrail.explanation;

import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Word;

/** Turns evidence into grounds, which are plain data. */
final class Grounds {

    private final Map<String, String> ruleFiles;

    Grounds(Map<String, String> ruleFiles) {
        this.ruleFiles = ruleFiles;
    }

    /** The rule that works a word out; null for inputs and values. */
    Ground.Rule rule(Word word) {
        if (!(word instanceof Line line)) {
            return null;
        }
        String operation = line.operation().key();
        return new Ground.Rule(operation.replace('-', ' '), "rules/operations/" + operation + ".drl");
    }

    /** @param most records that are named; how many more there are is told beside them */
    List<Ground> of(Evidence evidence, int most) {
        Ground ground = of(evidence);
        if (ground.records() == null || ground.records().size() <= most) {
            return List.of(ground);
        }
        Ground some = records(ground.kind(), ground.set(), ground.records().subList(0, most));
        return List.of(some, Ground.noted(Message.of("note.more-records", Exact.of(ground.records().size() - most), ground.set())));
    }

    private Ground of(Evidence evidence) {
        return evidence.fold(
                hit -> row("row", hit.table(), hit.row(), place(hit), null, Fact.of(hit.gives())),
                slice -> row("slice", slice.table(), slice.row(), Fact.of(slice.part()), Fact.of(slice.rate()), Fact.of(slice.gives())),
                Grounds::read,
                stated -> new Ground("stated", null, null, cells(stated.cell()), null, null, null, null, null, null, null, null, null),
                counted -> records("counted", counted.set(), counted.records()),
                leftOut -> records("left-out", leftOut.set(), leftOut.records()),
                this::ruled,
                noted -> Ground.noted(noted.note()));
    }

    /** Of a point of a curve; null for all other rows. */
    private static Fact place(Evidence.RowHit hit) {
        Between band = hit.row().band();
        return band == null ? null : Fact.of(new Amount(band.from(), Unit.NUMBER));
    }

    private static Ground read(Evidence.Read read) {
        Ground.Input input = new Ground.Input(read.record().id(), read.record().origin().file(), read.record().origin().row(), read.column(),
                Fact.of(read.record().field(read.column()).orElseThrow()));
        return new Ground("read", null, null, null, null, null, null, input, null, null, null, null, null);
    }

    private Ground ruled(Evidence.Ruled ruled) {
        Ground.Rule rule = new Ground.Rule(ruled.rule(), ruleFiles.get(ruled.rule()));
        return new Ground("ruled", null, null, null, null, null, null, null, null, null, rule, null, null);
    }

    private static Ground row(String kind, String table, TableRow row, Fact part, Fact rate, Fact gives) {
        return new Ground(kind, table, row.id(), cells(row.cells()), part, rate, gives, null, null, null, null, null, null);
    }

    private static Ground records(String kind, String set, List<String> records) {
        return new Ground(kind, null, null, null, null, null, null, null, set, records, null, null, null);
    }

    static Ground.Cells cells(CellRange range) {
        return Ground.Cells.of(range);
    }
}
