package org.meritrail.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.explanation.Explanation;
import org.meritrail.intake.FileCount;
import org.meritrail.intake.Received;
import org.meritrail.intake.Reject;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;

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
    public static final String CONTROL_TOTALS = "control-totals.dry-run.json";

    private final Evaluation evaluation;
    private final Received received;
    private final Texts texts;
    private final List<PayoutRow> payouts;

    private DryRun(Evaluation evaluation, Received received, Texts texts) {
        this.evaluation = evaluation;
        this.received = received;
        this.texts = texts;
        this.payouts = evaluation.outcomes().stream().flatMap(outcome -> PayoutRow.of(outcome, texts).stream()).toList();
    }

    /**
     * Writes beside the folder first and moves the files in only when their totals reconcile.
     *
     * @param texts the language of reasons
     * @throws UnableToWrite if the totals do not reconcile or the folder cannot be written
     */
    public static ControlTotals write(Path folder, Evaluation evaluation, Received received, Texts texts) {
        return new DryRun(evaluation, received, texts).write(folder);
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
        for (String name : List.of(PAYOUTS_CSV, PAYOUTS_XLSX, EXPLANATIONS, LINES, REJECTS, CONTROL_TOTALS)) {
            Files.move(draft.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private ControlTotals writeAll(Path folder) throws IOException {
        PayoutFiles.writeCsv(folder.resolve(PAYOUTS_CSV), payouts, evaluation);
        PayoutWorkbook.write(folder.resolve(PAYOUTS_XLSX), payouts, evaluation, texts);
        PayoutFiles.writeRejects(folder.resolve(REJECTS), rejects(), texts);
        LinesFile.write(folder.resolve(LINES), evaluation);
        Explanations explanations = new Explanations(evaluation);
        try (Stream<Explanation> all = evaluation.outcomes().stream().map(explanations::of)) {
            Json.writeLines(folder.resolve(EXPLANATIONS), all);
        }
        ControlTotals totals = totals(hashes(folder));
        Reconciling.check(folder, totals);
        Json.write(folder.resolve(CONTROL_TOTALS), totals);
        return totals;
    }

    private List<Reject> rejects() {
        List<Reject> rejects = new ArrayList<>(received.rejects());
        evaluation.unlinked().forEach(one -> rejects.add(new Reject(one.record().origin().file(), one.record().origin().row(), "", one.record().id(),
                one.reason())));
        return rejects;
    }

    private static SortedMap<String, String> hashes(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String name : List.of(PAYOUTS_CSV, EXPLANATIONS, LINES, REJECTS)) {
            hashes.put(name, Fingerprint.of(Files.readAllBytes(folder.resolve(name))).hex());
        }
        return hashes;
    }

    private ControlTotals totals(SortedMap<String, String> hashes) {
        SortedMap<String, Integer> participants = new TreeMap<>();
        SortedMap<String, BigDecimal> total = new TreeMap<>();
        for (Outcome outcome : evaluation.outcomes()) {
            participants.merge(outcome.fold(due -> "due", nothing -> "nothing-due", withheld -> "withheld"), 1, Integer::sum);
            outcome.fold(due -> total.merge(due.total().unit().currency(), digits(due.total()), BigDecimal::add), nothing -> null, withheld -> null);
        }
        int rejected = received.counts().stream().mapToInt(FileCount::rejected).sum();
        return new ControlTotals("dry-run", Versions.running(), evaluation.policy().fingerprint().hex(), evaluation.period().name(), participants,
                ControlTotals.components(payouts), total, ControlTotals.held(payouts), rejected, received.filesSetAside(), evaluation.unlinked().size(), received.unread(),
                received.corrections().stream().map(ControlTotals.Corrected::of).toList(), files(), hashes);
    }

    private static BigDecimal digits(Amount amount) {
        return amount.number().toDecimal(Currency.getInstance(amount.unit().currency()).getDefaultFractionDigits());
    }

    private List<ControlTotals.FileTotals> files() {
        return received.counts().stream().map(count -> new ControlTotals.FileTotals(count.file(), count.set().key(), count.read(), count.accepted(),
                count.rejected(), count.duplicates(), count.filtered())).toList();
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
