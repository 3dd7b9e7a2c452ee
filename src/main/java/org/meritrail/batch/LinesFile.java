package org.meritrail.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.explanation.Fact;
import org.meritrail.vocabulary.Quantity;

/** Writes what every line came to for every record, paid or not: the table an analyst checks a plan with. */
final class LinesFile {

    private LinesFile() {
    }

    static void write(Path file, Evaluation evaluation) throws IOException {
        try (CsvWriter csv = SafeCsv.open(file)) {
            csv.writeRecord("status", "period", "participant", "line", "set", "record", "kind", "value", "exact", "currency");
            for (Outcome outcome : evaluation.outcomes()) {
                for (Quantity quantity : outcome.lines()) {
                    write(csv, evaluation.period().name(), quantity);
                }
            }
        }
    }

    private static void write(CsvWriter csv, String period, Quantity quantity) {
        for (int at = 0; at < quantity.steps().size(); at++) {
            Fact fact = Fact.of(quantity.steps().get(at).result());
            csv.writeRecord("dry-run", period, SafeCsv.text(quantity.who()), SafeCsv.text(quantity.word().name()), SafeCsv.text(quantity.scope().set()),
                    SafeCsv.text(quantity.scope().records().get(at).id()), fact.kind(), value(fact), Objects.toString(fact.exact(), ""),
                    Objects.toString(fact.currency(), ""));
        }
    }

    private static String value(Fact fact) {
        return fact.kind().equals("label") ? SafeCsv.text(fact.value()) : Objects.toString(fact.value(), "");
    }
}
