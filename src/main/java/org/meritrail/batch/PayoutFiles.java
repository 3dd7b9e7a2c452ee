package org.meritrail.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.intake.Reject;
import org.meritrail.kernel.Texts;

/** Writes payouts and rejects as CSV, so that no text of theirs can act as a formula. */
final class PayoutFiles {

    static final List<String> COLUMNS =
            List.of("status", "period", "participant", "name", "component", "amount", "held", "currency", "outcome", "reason", "policy");

    private PayoutFiles() {
    }

    static void writeCsv(Path file, List<PayoutRow> payouts, Evaluation evaluation) throws IOException {
        try (CsvWriter csv = SafeCsv.open(file)) {
            csv.writeRecord(COLUMNS);
            for (PayoutRow row : payouts) {
                csv.writeRecord("dry-run", evaluation.period().name(), SafeCsv.text(row.participant()), SafeCsv.text(row.name()), SafeCsv.text(row.component()),
                        plain(row.amount()), plain(row.held()), row.currency(), row.outcome(), SafeCsv.text(row.reason()),
                        evaluation.policy().fingerprint().hex());
            }
        }
    }

    static void writeRejects(Path file, List<Reject> rejects, Texts texts) throws IOException {
        try (CsvWriter csv = SafeCsv.open(file)) {
            csv.writeRecord("status", "file", "row", "column", "value", "reason");
            for (Reject reject : rejects) {
                csv.writeRecord("dry-run", SafeCsv.text(reject.file()), String.valueOf(reject.row()), SafeCsv.text(reject.column()), SafeCsv.text(reject.value()),
                        SafeCsv.text(reject.reason().in(texts)));
            }
        }
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
