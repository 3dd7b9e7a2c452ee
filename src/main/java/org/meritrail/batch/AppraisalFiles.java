package org.meritrail.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.appraisal.Budget;
import org.meritrail.appraisal.EqualPay;
import org.meritrail.appraisal.MeritRound;
import org.meritrail.appraisal.Raise;
import org.meritrail.appraisal.calibration.Calibration;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.excel.SafeCsv;
import org.meritrail.explanation.Saying;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

/** Writes what an evaluation means for a round of appraisals: everyone's raise as CSV, sums and gaps as JSON, and the calibration sheet. */
final class AppraisalFiles {

    static final List<String> COLUMNS = List.of("status", "period", "participant", "name", "unit", "rating", "original-rating", "salary", "increase", "lump-sum",
            "new-salary", "currency", "reason");

    private static final int FIGURES = 5;
    private static final String SCHEMA = "meritrail/appraisal/1";

    private final Evaluation evaluation;
    private final Received received;
    private final String status;
    private final UnaryOperator<String> written;
    private final Optional<MeritRound> round;
    private final Optional<EqualPay> equalPay;
    private final Optional<Calibration> calibration;

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

    /**
     * @param status  dry-run or run, as the files say
     * @param written says how a text is written that is no heading: as it is, or with tokens in the place of people's codes and names
     */
    AppraisalFiles(Evaluation evaluation, Received received, String status, UnaryOperator<String> written) {
        this.evaluation = evaluation;
        this.received = received;
        this.status = status;
        this.written = written;
        this.round = MeritRound.of(evaluation);
        this.equalPay = EqualPay.of(evaluation);
        this.calibration = Calibration.isAskedFor(evaluation) ? Optional.of(Calibration.of(evaluation)) : Optional.empty();
    }

    /**
     * Those that there are.
     *
     * @throws DryRun.UnableToWrite if what is written of the merit round does not come to its sums
     */
    Map<AppraisalReport, byte[]> in(Texts texts) {
        Map<AppraisalReport, byte[]> files = new EnumMap<>(AppraisalReport.class);
        round.ifPresent(its -> files.put(AppraisalReport.MERIT, merit(its, texts)));
        if (round.isPresent() || equalPay.isPresent()) {
            files.put(AppraisalReport.APPRAISAL, Json.pretty(new Document(SCHEMA, status, evaluation.period().name(), evaluation.policy().fingerprint().hex(),
                    round.map(AppraisalFiles::merit).orElse(null), equalPay.orElse(null)), written));
        }
        calibration.ifPresent(its -> {
            files.put(AppraisalReport.CALIBRATIONS, CalibrationWorkbook.bytes(its, received.records(CalibrationWorkbook.ENTRIES), evaluation.period().name(), texts, written));
            files.put(AppraisalReport.CALIBRATION, CalibrationFile.bytes(its, evaluation, status, written));
        });
        return files;
    }

    private static Merit merit(MeritRound round) {
        return new Merit(round.shown(), round.notCounted().stream().map(raise -> new NotCounted(raise.participant(), raise.name(), raise.reasons())).toList());
    }

    private byte[] merit(MeritRound its, Texts texts) {
        byte[] csv = SafeCsv.bytes(file -> {
            file.row(COLUMNS);
            its.raises().forEach(raise -> file.row(row(raise, texts)));
        });
        Reconciling.check(csv, its);
        return csv;
    }

    private List<Object> row(Raise raise, Texts texts) {
        List<Object> row = new ArrayList<>(List.of(status, evaluation.period().name()));
        Stream.of(raise.participant(), raise.name(), raise.unit(), raise.rating(), raise.originalRating()).map(written).forEach(row::add);
        row.addAll(raise.isCounted() ? figures(raise.money()) : Collections.nCopies(FIGURES, null));
        row.add(raise.reasons().stream().map(reason -> Saying.of(reason).with(written).in(texts)).collect(Collectors.joining("; ")));
        return row;
    }

    /** As many as {@link #FIGURES}. */
    private static List<Object> figures(Raise.Money money) {
        int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return List.of(money.salary().toDecimal(digits), money.increase().toDecimal(digits), money.lumpSum().toDecimal(digits), money.newSalary().toDecimal(digits),
                money.currency());
    }
}
