package org.meritrail.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meritrail.appraisal.Budget;
import org.meritrail.appraisal.EqualPay;
import org.meritrail.appraisal.MeritRound;
import org.meritrail.appraisal.Raise;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.excel.SafeCsv;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

/** Writes what an evaluation means for a round of appraisals: everyone's raise as CSV, and sums and gaps as JSON. */
final class AppraisalFiles {

    static final List<String> COLUMNS = List.of("status", "period", "participant", "name", "unit", "rating", "original-rating", "salary", "increase", "lump-sum",
            "new-salary", "currency", "reason");

    private static final int FIGURES = 5;
    private static final String SCHEMA = "meritrail/appraisal/1";

    private final Evaluation evaluation;
    private final Optional<MeritRound> round;
    private final Optional<EqualPay> equalPay;

    /**
     * The document, published as {@code docs/schemas/appraisal-1.json}; it names no person but those who lack a figure.
     *
     * @param merit    null if there is no round
     * @param equalPay null if the policy compares none
     */
    record Document(String schema, String status, String period, String policy, Merit merit, EqualPay equalPay) {
    }

    record Merit(List<Budget> budgets, List<NotCounted> notCounted) {
    }

    record NotCounted(String participant, String name, List<Message> reasons) {
    }

    AppraisalFiles(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.round = MeritRound.of(evaluation);
        this.equalPay = EqualPay.of(evaluation);
    }

    void write(Path folder, Texts texts) throws IOException {
        if (round.isPresent()) {
            writeCsv(folder.resolve(DryRun.MERIT), round.get(), texts);
        }
        if (round.isPresent() || equalPay.isPresent()) {
            Json.write(folder.resolve(DryRun.APPRAISAL), new Document(SCHEMA, DryRun.STATUS, evaluation.period().name(), evaluation.policy().fingerprint().hex(),
                    round.map(AppraisalFiles::merit).orElse(null), equalPay.orElse(null)));
        }
    }

    /** What the merit file must add up to; empty if there is none. */
    Optional<MeritRound> round() {
        return round;
    }

    private static Merit merit(MeritRound round) {
        return new Merit(round.shown(), round.notCounted().stream().map(raise -> new NotCounted(raise.participant(), raise.name(), raise.reasons())).toList());
    }

    private void writeCsv(Path file, MeritRound round, Texts texts) throws IOException {
        try (SafeCsv csv = SafeCsv.open(file)) {
            csv.row(COLUMNS);
            for (Raise raise : round.raises()) {
                List<Object> row = new ArrayList<>(List.of(DryRun.STATUS, evaluation.period().name(), raise.participant(), raise.name(), raise.unit(),
                        raise.rating(), raise.originalRating()));
                row.addAll(raise.isCounted() ? figures(raise.money()) : Collections.nCopies(FIGURES, null));
                row.add(raise.reasons().stream().map(reason -> reason.in(texts)).collect(Collectors.joining("; ")));
                csv.row(row);
            }
        }
    }

    /** As many as {@link #FIGURES}. */
    private static List<Object> figures(Raise.Money money) {
        int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return List.of(money.salary().toDecimal(digits), money.increase().toDecimal(digits), money.lumpSum().toDecimal(digits), money.newSalary().toDecimal(digits),
                money.currency());
    }
}
