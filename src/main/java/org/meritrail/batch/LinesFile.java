package org.meritrail.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.excel.SafeCsv;
import org.meritrail.explanation.Fact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Figures;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;

/** Writes what every line came to for every record, paid or not: the table an analyst checks a plan with. */
final class LinesFile {

    private LinesFile() {
    }

    static void write(Path file, Evaluation evaluation) throws IOException {
        try (SafeCsv csv = SafeCsv.open(file)) {
            csv.row("status", "period", "participant", "line", "set", "record", "kind", "value", "exact", "currency");
            for (Outcome outcome : evaluation.outcomes()) {
                for (Figures figures : outcome.lines()) {
                    write(csv, evaluation.period().name(), outcome.participant().id(), figures);
                }
            }
        }
    }

    private static void write(SafeCsv csv, String period, String participant, Figures figures) {
        Scope scope = figures.quantity().scope();
        for (Figure figure : figures.all()) {
            Fact fact = Fact.of(figure.result());
            csv.row("dry-run", period, participant, figure.word().name(), scope.set(),
                    scope.record(figure.position()).id(), fact.kind(), value(figure.result(), fact), fact.exact(), fact.currency());
        }
    }

    /** A number as one, so that it may be negative. */
    private static Object value(Result result, Fact fact) {
        return result instanceof Amount ? new BigDecimal(fact.value()) : fact.value();
    }
}
