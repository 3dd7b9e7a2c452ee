package org.meritrail.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.explanation.Fact;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Figures;
import org.meritrail.vocabulary.Scope;

/** Writes what every line came to for every record, paid or not: the table an analyst checks a plan with. */
final class LinesFile {

    private LinesFile() {
    }

    static void write(Path file, Evaluation evaluation) throws IOException {
        try (CsvWriter csv = SafeCsv.open(file)) {
            csv.writeRecord("status", "period", "participant", "line", "set", "record", "kind", "value", "exact", "currency");
            for (Outcome outcome : evaluation.outcomes()) {
                for (Figures figures : outcome.lines()) {
                    write(csv, evaluation.period().name(), outcome.participant().id(), figures);
                }
            }
        }
    }

    private static void write(CsvWriter csv, String period, String participant, Figures figures) {
        Scope scope = figures.quantity().scope();
        for (Figure figure : figures.all()) {
            Fact fact = Fact.of(figure.result());
            csv.writeRecord("dry-run", period, SafeCsv.text(participant), SafeCsv.text(figure.word().name()), SafeCsv.text(scope.set()),
                    SafeCsv.text(scope.record(figure.position()).id()), fact.kind(), value(fact), Objects.toString(fact.exact(), ""),
                    Objects.toString(fact.currency(), ""));
        }
    }

    private static String value(Fact fact) {
        return fact.kind().equals("label") ? SafeCsv.text(fact.value()) : Objects.toString(fact.value(), "");
    }
}
