package org.meritrail.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.excel.SafeCsv;
import org.meritrail.intake.Reject;
import org.meritrail.kernel.Texts;

/** Writes payouts and rejects as CSV, so that no text of theirs can act as a formula. */
final class PayoutFiles {

    static final List<String> COLUMNS =
            List.of("status", "period", "participant", "name", "component", "amount", "held", "currency", "outcome", "reason", "policy");

    private PayoutFiles() {
    }

    static void writeCsv(Path file, List<PayoutRow> payouts, Evaluation evaluation) throws IOException {
        try (SafeCsv csv = SafeCsv.open(file)) {
            csv.row(COLUMNS);
            for (PayoutRow row : payouts) {
                csv.row("dry-run", evaluation.period().name(), row.participant(), row.name(), row.component(),
                        row.amount(), row.held(), row.currency(), row.outcome(), row.reason(),
                        evaluation.policy().fingerprint().hex());
            }
        }
    }

    static void writeRejects(Path file, List<Reject> rejects, Texts texts) throws IOException {
        try (SafeCsv csv = SafeCsv.open(file)) {
            csv.row("status", "file", "row", "column", "value", "reason");
            for (Reject reject : rejects) {
                csv.row("dry-run", reject.file(), reject.row(), reject.column(), reject.value(),
                        reject.reason().in(texts));
            }
        }
    }
}
