package org.meritrail.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.appraisal.AppraisalText;
import org.meritrail.content.Contents;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.InForce;
import org.meritrail.explanation.Saying;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Texts;
import org.meritrail.pseudonym.Concealing;
import org.meritrail.vocabulary.DataSet;

/** Keeps what a payable evaluation came to, file by file, and sums it up. The same evaluation always gives the same bytes,
 * which name people by their keys. */
final class Recording {

    private static final String STATUS = "run";

    private final Contents contents;
    private final int threads;

    /** @param threads how many explanations are made at the same time */
    Recording(Contents contents, int threads) {
        this.contents = contents;
        this.threads = threads;
    }

    /** @param run its number */
    Results results(int run, Payable payable) {
        Evaluation evaluation = payable.evaluation();
        List<Fingerprint> explanations = new KeepingExplanations(contents, threads).keep(payable);
        Payouts made = new Payouts(run, evaluation.policy().plan(),
                new InForce(payable.received(), DataSet.ASSIGNMENTS, evaluation.period()));
        List<Payout> payouts = new ArrayList<>();
        for (int at = 0; at < explanations.size(); at++) {
            payouts.add(made.of(evaluation.outcomes().get(at), explanations.get(at)));
        }
        List<PayoutRow> rows = evaluation.outcomes().stream().flatMap(outcome -> PayoutRow.of(outcome, Texts.ENGLISH).stream()).toList();
        Concealing concealing = payable.keying().concealing();
        SortedMap<String, String> hashes = new TreeMap<>(Map.of(ControlTotals.EXPLANATIONS, all(explanations),
                ControlTotals.INPUTS, StoredInputs.keep(payable.received(), payable.keying(), contents).hex()));
        if (CarriedFile.isMadeBy(evaluation)) {
            hashes.put(ControlTotals.CARRIED, contents.put(CarriedFile.bytes(evaluation, concealing)).hex());
        }
        if (payable.taken().readBy(evaluation.policy().plan()) != null) {
            hashes.put(ControlTotals.TAKEN_OVER, contents.put(TakenOverFile.bytes(payable.taken(), concealing)).hex());
        }
        keepReports(payable, hashes);
        ControlTotals totals = Totalling.of(STATUS, evaluation, payable.received(), payable.taken(), rows, hashes);
        return new Results(totals.concealed(concealing), payouts.stream().map(payout -> payout.with(concealing)).toList(),
                rejects(payable).stream().map(reject -> reject.with(concealing)).toList(),
                SignOff.neededBy(run, evaluation.outcomes()).stream().map(one -> one.with(concealing)).toList());
    }

    /** In every language, since nobody knows yet who will read them. */
    private void keepReports(Payable payable, SortedMap<String, String> hashes) {
        Evaluation evaluation = payable.evaluation();
        AppraisalFiles files = new AppraisalFiles(evaluation, payable.received(), STATUS, payable.keying().concealing());
        for (Texts texts : Texts.all()) {
            files.in(texts).forEach((report, bytes) -> hashes.put(report.kept(texts), contents.put(bytes).hex()));
        }
        List<Saying> said = AppraisalText.of(evaluation).stream().map(Saying::of).toList();
        if (!said.isEmpty()) {
            hashes.put(ControlTotals.SAID, contents.put(Json.bytes(said, payable.keying().concealing())).hex());
        }
    }

    /** One fingerprint of all explanations in the order of the participants. */
    private static String all(List<Fingerprint> explanations) {
        StringBuilder text = new StringBuilder();
        explanations.forEach(one -> text.append(one.hex()).append('\n'));
        return Fingerprint.of(text.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static List<RunReject> rejects(Payable payable) {
        return Totalling.rejects(payable.evaluation(), payable.received()).stream()
                .map(reject -> new RunReject(reject.file(), reject.row(), reject.column(), reject.value(), Saying.of(reject.reason()))).toList();
    }
}
