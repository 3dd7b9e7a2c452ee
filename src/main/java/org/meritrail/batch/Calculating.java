package org.meritrail.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.meritrail.appraisal.AppraisalText;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Deliveries;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.InForce;
import org.meritrail.evaluation.Outcome;
import org.meritrail.explanation.Saying;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.vocabulary.DataSet;

/** Works a run out from what is stored: its version's files and its deliveries' files, and nothing else. */
final class Calculating {

    /** Explanations that are kept in one go. */
    private static final int AT_ONCE = 100;
    private static final String STATUS = "run";

    private final PlanVersions plans;
    private final Deliveries deliveries;
    private final TakingOver taking;
    private final Contents contents;
    private final Workspace workspace;
    private final int threads;

    Calculating(PlanVersions plans, Deliveries deliveries, TakingOver taking, Contents contents, Workspace workspace, int threads) {
        this.plans = plans;
        this.deliveries = deliveries;
        this.taking = taking;
        this.contents = contents;
        this.workspace = workspace;
        this.threads = threads;
    }

    /** @param known is told how many participants there are; {@code progress} how many of them are done */
    Results results(Run.Order order, IntConsumer known, IntConsumer progress) {
        return workspace.within(folder -> {
            deliveries.unpack(order.delivery(), folder);
            return results(order, Payable.evaluate(plans, approved(order), order, taking, folder, threads, known, progress));
        });
    }

    /** A version that was retired after the run was ordered was approved then. */
    private PlanVersion.Approved approved(Run.Order order) {
        return plans.version(order.version()).flatMap(Calculating::approval)
                .orElseThrow(() -> new IllegalStateException("version " + order.version()));
    }

    static Optional<PlanVersion.Approved> approval(PlanVersion version) {
        return version.fold(draft -> Optional.empty(), submitted -> Optional.empty(), Optional::of,
                retired -> approval(retired.before()));
    }

    private Results results(Run.Order order, Payable payable) {
        Evaluation evaluation = payable.evaluation();
        List<Fingerprint> explanations = explanations(payable);
        Payouts made = new Payouts(order.number(), evaluation.policy().plan(),
                new InForce(payable.received(), DataSet.ASSIGNMENTS, order.period()));
        List<Payout> payouts = new ArrayList<>();
        for (int at = 0; at < explanations.size(); at++) {
            payouts.add(made.of(evaluation.outcomes().get(at), explanations.get(at)));
        }
        List<PayoutRow> rows = evaluation.outcomes().stream().flatMap(outcome -> PayoutRow.of(outcome, Texts.ENGLISH).stream()).toList();
        SortedMap<String, String> hashes = new TreeMap<>(Map.of(ControlTotals.EXPLANATIONS, all(explanations)));
        if (CarriedFile.isMadeBy(evaluation)) {
            hashes.put(ControlTotals.CARRIED, contents.put(CarriedFile.bytes(evaluation)).hex());
        }
        keepReports(payable, hashes);
        ControlTotals totals = Totalling.of(STATUS, evaluation, payable.received(), payable.taken(), rows, hashes);
        return new Results(totals, payouts, rejects(payable), SignOff.neededBy(order.number(), evaluation.outcomes()));
    }

    /** In every language, since nobody knows yet who will read them. */
    private void keepReports(Payable payable, SortedMap<String, String> hashes) {
        Evaluation evaluation = payable.evaluation();
        AppraisalFiles files = new AppraisalFiles(evaluation, payable.received(), STATUS);
        for (Texts texts : Texts.all()) {
            files.in(texts).forEach((report, bytes) -> hashes.put(report.kept(texts), contents.put(bytes).hex()));
        }
        List<Saying> said = AppraisalText.of(evaluation).stream().map(Saying::of).toList();
        if (!said.isEmpty()) {
            hashes.put(ControlTotals.SAID, contents.put(Json.bytes(said)).hex());
        }
    }

    /** Kept as they are made, since together they can be large. */
    private List<Fingerprint> explanations(Payable payable) {
        Explanations explanations = new Explanations(payable);
        List<Fingerprint> kept = new ArrayList<>();
        List<byte[]> waiting = new ArrayList<>();
        for (Iterator<Outcome> outcomes = payable.evaluation().outcomes().iterator(); outcomes.hasNext(); ) {
            waiting.add(Json.bytes(explanations.of(outcomes.next())));
            if (waiting.size() == AT_ONCE || !outcomes.hasNext()) {
                kept.addAll(contents.putAll(waiting));
                waiting.clear();
            }
        }
        return kept;
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
