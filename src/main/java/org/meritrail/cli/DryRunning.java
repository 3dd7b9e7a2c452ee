package org.meritrail.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.meritrail.appraisal.AppraisalText;
import org.meritrail.batch.ControlTotals;
import org.meritrail.batch.DryRun;
import org.meritrail.batch.EarlierFolders;
import org.meritrail.batch.Json;
import org.meritrail.batch.TakenOver;
import org.meritrail.batch.TotalsText;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.Rules;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Label;

/** Policy, data and period in; files and a short summary out. */
final class DryRunning {

    private static final int LARGEST = 3;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Language language;
    private final Texts texts;

    /**
     * What to evaluate.
     *
     * @param mapping null for the one in the data folder, if there is one
     * @param earlier folders of dry runs of earlier periods
     * @param out     where to write
     */
    record Order(Path data, Path mapping, Period period, List<Path> earlier, Path out, int threads) {
    }

    DryRunning(PrintWriter out, PrintWriter err, Language language) {
        this.out = out;
        this.err = err;
        this.language = language;
        this.texts = language.texts();
    }

    /** Empty, with the findings printed and nothing written, if the policy has mistakes. */
    Optional<ControlTotals> run(PolicySource source, Order order) {
        Faults.checkThreads(order.threads());
        TakenOver taken = EarlierFolders.read(order.earlier(), order.period());
        Optional<ControlTotals> totals = source.read(language.telling(), language.json() ? out : err).flatMap(policy -> run(policy, order, taken));
        if (totals.isEmpty() && !language.json()) {
            err.println(texts.say("cli.nothing-written"));
        }
        return totals;
    }

    private Optional<ControlTotals> run(Policy policy, Order order, TakenOver taken) {
        Received received = order.mapping() == null ? Intake.read(order.data(), policy.plan().data())
                : Intake.read(order.data(), order.mapping(), policy.plan().data());
        try (Progress progress = Progress.over(received.records(DataSet.PARTICIPANTS).size(), texts)) {
            Evaluation evaluation = Evaluating.evaluate(policy, received, order.period(), taken.entries(), order.threads(), progress);
            ControlTotals totals = DryRun.write(order.out(), evaluation, received, taken, texts);
            progress.close();
            print(evaluation, totals, order.out());
            return Optional.of(totals);
        } catch (Rules.UnableToCompile broken) {
            language.telling().findings(broken.findings(), language.json() ? out : err);
            return Optional.empty();
        }
    }

    private void print(Evaluation evaluation, ControlTotals totals, Path folder) {
        if (language.json()) {
            out.println(Json.of(totals));
            return;
        }
        line("summary.status", texts.say("summary.dry-run", totals.period(), totals.policy().substring(0, 12)));
        TotalsText.of(totals, texts).forEach(out::println);
        if (totals.earlier() != null && totals.earlier().isEmpty()) {
            line("summary.carried", texts.say("summary.nothing-carried"));
        }
        AppraisalText.of(evaluation).forEach(said -> out.println(said.in(texts)));
        largest(evaluation).forEach(due -> line("summary.largest", due));
        line("summary.files", folder.toString());
    }

    /** The largest of each currency, since amounts of two currencies have no order. */
    private List<String> largest(Evaluation evaluation) {
        Map<String, List<Outcome.Due>> byCurrency = new TreeMap<>();
        evaluation.outcomes().forEach(outcome -> outcome.fold(
                due -> byCurrency.computeIfAbsent(due.total().unit().currency(), none -> new ArrayList<>()).add(due),
                nothing -> false, withheld -> false));
        return byCurrency.values().stream().flatMap(dues -> dues.stream()
                .sorted(Comparator.<Outcome.Due, Exact>comparing(due -> due.total().number()).reversed().thenComparing(due -> due.participant().id()))
                .limit(LARGEST)
                .map(this::shown)).toList();
    }

    private String shown(Outcome.Due due) {
        String name = ((Label) due.participant().field("name").orElseThrow()).text();
        return texts.say("summary.payout", due.total(), name, due.participant().id());
    }

    private void line(String label, String value) {
        out.println(TotalsText.line(texts, label, value));
    }
}
