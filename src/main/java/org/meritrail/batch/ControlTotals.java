package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.meritrail.intake.Correction;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.vocabulary.Origin;

/**
 * What a run must add up to. Written as {@code control-totals.dry-run.json}; amounts are decimal strings.
 *
 * @param status       run, dry-run or trial
 * @param participants by outcome: due, nothing-due, withheld
 * @param components   sums of what is due, by component and currency
 * @param total        sum of what is due, by currency
 * @param held         sum of what is withheld, by currency
 * @param filesSetAside data files that could not be read at all; rejects say why
 * @param filesNotRead  spreadsheets in the data folder that no data set is read from
 * @param corrections  records that a correction file replaced; both are kept, the replacement counts
 * @param files        what became of the rows of each input file
 * @param earlier      the evaluations of earlier periods that something was taken over from, the earliest first; null if the plan takes nothing
 *                     over as it was paid
 * @param sha256       of the other files of a dry run, without its workbooks, since saving them again changes their bytes; of a run of the service,
 *                     of all that is kept of it besides
 */
public record ControlTotals(String status, Engine engine, String policy, String period, SortedMap<String, Integer> participants,
                            SortedMap<String, SortedMap<String, BigDecimal>> components, SortedMap<String, BigDecimal> total,
                            SortedMap<String, BigDecimal> held, int rejectedRows, long filesSetAside, int unlinkedRecords, List<String> filesNotRead, List<Corrected> corrections,
                            List<FileTotals> files, List<TakenOver.Source> earlier, SortedMap<String, String> sha256) {

    /** What the document of what a run leaves to later periods is called among the hashes. */
    static final String CARRIED = "carried";
    /** What was taken over from earlier periods. */
    static final String TAKEN_OVER = "taken-over";
    /** The index of the records that the run was worked out from. */
    static final String INPUTS = "inputs";
    /** Under which the hashes of all explanations have one hash together, which is of no document. */
    static final String EXPLANATIONS = "explanations";
    /** The same of what a run says of a round of appraisals in a few lines. */
    static final String SAID = "appraisal-said";

    /** Versions of what did the work; recorded with the run, not part of the policy's fingerprint. */
    public record Engine(String meritrail, String drools, String java) {
    }

    /**
     * @param unknown headings that nothing is read from; none of a file that a mapping reads column by column
     * @param absent  columns that are read where files have them, and this one does not
     */
    public record FileTotals(String file, String data, int read, int accepted, int rejected, int duplicates, Map<String, Integer> filtered, List<String> unknown,
                             List<String> absent) {

        /** Of totals that were written before headings were told, nothing is known of them. */
        public FileTotals {
            unknown = unknown == null ? List.of() : List.copyOf(unknown);
            absent = absent == null ? List.of() : List.copyOf(absent);
        }
    }

    public record Corrected(String data, String id, String originalFile, int originalRow, String file, int row) {

        static Corrected of(Correction correction) {
            Origin original = correction.original().origin();
            Origin replacement = correction.replacement().origin();
            return new Corrected(correction.set().key(), correction.original().id(), original.file(), original.row(), replacement.file(),
                    replacement.row());
        }
    }

    /** Whether nothing was set aside, left unowned or withheld. */
    public boolean isClear() {
        return rejectedRows == 0 && filesSetAside == 0 && unlinkedRecords == 0 && !participants.containsKey("withheld");
    }

    /** Every document that is named here or that the index of records names; explanations apart. Older runs have no index. */
    List<Fingerprint> documents(Function<Fingerprint, byte[]> contents) {
        List<Fingerprint> documents = new ArrayList<>();
        named().values().forEach(hash -> documents.add(new Fingerprint(hash)));
        if (sha256.containsKey(INPUTS)) {
            Json.read(contents.apply(new Fingerprint(sha256.get(INPUTS))), StoredInputs.Index.class).parts().forEach(part -> documents.add(new Fingerprint(part)));
        }
        return documents;
    }

    /** SHA-256 of each document that is named here. */
    SortedMap<String, String> named() {
        SortedMap<String, String> named = new TreeMap<>(sha256);
        named.remove(EXPLANATIONS);
        return named;
    }

    /** With tokens in the place of people's codes and names. */
    ControlTotals concealed(UnaryOperator<String> concealing) {
        return Json.read(Json.bytes(this, concealing), ControlTotals.class);
    }

    ControlTotals asTrial() {
        return with("trial", engine);
    }

    /** As another version of what did the work would write them. */
    ControlTotals by(Engine other) {
        return with(status, other);
    }

    private ControlTotals with(String status, Engine engine) {
        return new ControlTotals(status, engine, policy, period, participants, components, total, held, rejectedRows, filesSetAside, unlinkedRecords,
                filesNotRead, corrections, files, earlier, sha256);
    }

    static SortedMap<String, SortedMap<String, BigDecimal>> components(List<PayoutRow> rows) {
        SortedMap<String, SortedMap<String, BigDecimal>> sums = new TreeMap<>();
        rows.stream().filter(row -> !row.component().isEmpty() && row.outcome().equals("due")).forEach(row ->
                sums.computeIfAbsent(row.component(), none -> new TreeMap<>()).merge(row.currency(), row.amount(), BigDecimal::add));
        return sums;
    }

    static SortedMap<String, BigDecimal> held(List<PayoutRow> rows) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        rows.stream().filter(row -> row.held() != null).forEach(row -> sums.merge(row.currency(), row.held(), BigDecimal::add));
        return sums;
    }
}
