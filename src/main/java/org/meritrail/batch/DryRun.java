package org.meritrail.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.explanation.Explanation;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

/**
 * Writes what an evaluation came to: payouts, explanations, rejects and control totals. Every name, a column and the totals say
 * that it is a dry run, since only an approved version can pay.
 */
public final class DryRun {

    public static final String PAYOUTS_CSV = "payouts.dry-run.csv";
    public static final String PAYOUTS_XLSX = "payouts.dry-run.xlsx";
    public static final String EXPLANATIONS = "explanations.dry-run.jsonl";
    public static final String REJECTS = "rejects.dry-run.csv";
    public static final String LINES = "lines.dry-run.csv";
    /** Only if the plan leaves anything to later periods. */
    public static final String CARRIED = "carried.dry-run.jsonl";
    public static final String CONTROL_TOTALS = "control-totals.dry-run.json";

    static final String STATUS = "dry-run";
    static final String MERIT = AppraisalReport.MERIT.file("." + STATUS);
    static final String APPRAISAL = AppraisalReport.APPRAISAL.file("." + STATUS);
    static final String CALIBRATIONS = AppraisalReport.CALIBRATIONS.file("." + STATUS);
    static final String CALIBRATION = AppraisalReport.CALIBRATION.file("." + STATUS);

    /** What not every dry run writes, so that one of an earlier dry run may not stay. */
    private static final List<String> SOMETIMES = List.of(CARRIED, MERIT, APPRAISAL, CALIBRATIONS, CALIBRATION);

    private final Evaluation evaluation;
    private final Received received;
    private final TakenOver taken;
    private final Texts texts;
    private final List<PayoutRow> payouts;

    private DryRun(Evaluation evaluation, Received received, TakenOver taken, Texts texts) {
        this.evaluation = evaluation;
        this.received = received;
        this.taken = taken;
        this.texts = texts;
        this.payouts = evaluation.outcomes().stream().flatMap(outcome -> PayoutRow.of(outcome, texts).stream()).toList();
    }

    /**
     * Writes beside the folder first and moves the files in only when their totals reconcile.
     *
     * @param taken what the evaluation took over from earlier periods
     * @param texts the language of reasons
     * @throws UnableToWrite if the totals do not reconcile or the folder cannot be written
     */
    public static ControlTotals write(Path folder, Evaluation evaluation, Received received, TakenOver taken, Texts texts) {
        return new DryRun(evaluation, received, taken, texts.inFiles()).write(folder);
    }

    private ControlTotals write(Path folder) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempDirectory(folder, ".writing-");
            try {
                ControlTotals totals = writeAll(draft);
                moveAll(draft, folder);
                return totals;
            } finally {
                delete(draft);
            }
        } catch (IOException unwritable) {
            throw new UnableToWrite(Message.of("batch.not-writable", folder.toString(), unwritable.toString()), unwritable);
        }
    }

    /** Control totals go first and come last, so that a folder with them is always complete. */
    private static void moveAll(Path draft, Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(CONTROL_TOTALS));
        for (String name : SOMETIMES) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (String name : List.of(PAYOUTS_CSV, PAYOUTS_XLSX, EXPLANATIONS, LINES, REJECTS, CARRIED, MERIT, APPRAISAL, CALIBRATIONS, CALIBRATION, CONTROL_TOTALS)) {
            if (Files.exists(draft.resolve(name))) {
                Files.move(draft.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private ControlTotals writeAll(Path folder) throws IOException {
        PayoutFiles.writeCsv(folder.resolve(PAYOUTS_CSV), payouts, evaluation);
        PayoutWorkbook.write(folder.resolve(PAYOUTS_XLSX), payouts, evaluation, texts);
        PayoutFiles.writeRejects(folder.resolve(REJECTS), Totalling.rejects(evaluation, received), texts);
        LinesFile.write(folder.resolve(LINES), evaluation);
        Explanations explanations = new Explanations(evaluation);
        try (Stream<Explanation> all = evaluation.outcomes().stream().map(explanations::of)) {
            Json.writeLines(folder.resolve(EXPLANATIONS), all);
        }
        if (CarriedFile.isMadeBy(evaluation)) {
            Files.write(folder.resolve(CARRIED), CarriedFile.bytes(evaluation, UnaryOperator.identity()));
        }
        for (Map.Entry<AppraisalReport, byte[]> file : new AppraisalFiles(evaluation, received, STATUS, UnaryOperator.identity()).in(texts).entrySet()) {
            Files.write(folder.resolve(file.getKey().file("." + STATUS)), file.getValue());
        }
        ControlTotals totals = Totalling.of(STATUS, evaluation, received, taken, payouts, hashes(folder));
        Reconciling.check(folder, totals);
        Json.write(folder.resolve(CONTROL_TOTALS), totals);
        return totals;
    }

    private static SortedMap<String, String> hashes(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String name : List.of(PAYOUTS_CSV, EXPLANATIONS, LINES, REJECTS, CARRIED, MERIT, APPRAISAL, CALIBRATION)) {
            if (Files.exists(folder.resolve(name))) {
                hashes.put(name, Fingerprint.of(Files.readAllBytes(folder.resolve(name))).hex());
            }
        }
        return hashes;
    }

    private static void delete(Path draft) throws IOException {
        try (Stream<Path> files = Files.list(draft)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(draft);
    }

    /** The files of a run could not be written, or would not have added up. */
    public static final class UnableToWrite extends RuntimeException {

        private final transient Message reason;

        UnableToWrite(Message reason, Exception cause) {
            super(reason.key() + " " + reason.arguments(), cause);
            this.reason = reason;
        }

        public Message reason() {
            return reason;
        }
    }
}
