package org.meritrail.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.batch.ControlTotals;
import org.meritrail.batch.DryRun;
import org.meritrail.batch.Json;
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
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Unit;

/** Policy, data and period in; files and a short summary out. */
final class DryRunning {

    private static final int LARGEST = 3;
    private static final int MOST_THREADS = 64;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Language language;
    private final Texts texts;

    DryRunning(PrintWriter out, PrintWriter err, Language language) {
        this.out = out;
        this.err = err;
        this.language = language;
        this.texts = language.texts();
    }

    /** Empty, with the findings printed and nothing written, if the policy has mistakes. */
    Optional<ControlTotals> run(PolicySource source, Path data, Path mapping, Period period, Path folder, int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new Faults.Fault(Message.of("cli.threads", String.valueOf(threads), String.valueOf(MOST_THREADS)));
        }
        Optional<ControlTotals> totals = source.read(language.telling(), language.json() ? out : err).flatMap(policy -> run(policy, data, mapping, period, folder, threads));
        if (totals.isEmpty() && !language.json()) {
            err.println(texts.say("cli.nothing-written"));
        }
        return totals;
    }

    private Optional<ControlTotals> run(Policy policy, Path data, Path mapping, Period period, Path folder, int threads) {
        Received received = mapping == null ? Intake.read(data, policy.plan().inputs()) : Intake.read(data, mapping, policy.plan().inputs());
        try (Progress progress = Progress.over(received.records(DataSet.PARTICIPANTS).size(), texts)) {
            Evaluation evaluation = Evaluating.evaluate(policy, received, period, threads, progress);
            ControlTotals totals = DryRun.write(folder, evaluation, received, texts);
            progress.close();
            print(evaluation, totals, folder);
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
        line("summary.participants", texts.say("summary.outcomes", count(totals), of(totals, "due"), of(totals, "nothing-due"), of(totals, "withheld")));
        line("summary.total", amounts(totals.total()));
        if (!totals.held().isEmpty()) {
            line("summary.held", amounts(totals.held()));
        }
        line("summary.rejected", String.valueOf(totals.rejectedRows() + totals.unlinkedRecords()));
        if (totals.filesSetAside() > 0) {
            line("summary.set-aside", String.valueOf(totals.filesSetAside()));
        }
        if (!totals.filesNotRead().isEmpty()) {
            line("summary.not-read", String.join(", ", totals.filesNotRead()));
        }
        largest(evaluation).forEach(due -> line("summary.largest", due));
        line("summary.files", folder.toString());
    }

    private static String count(ControlTotals totals) {
        return String.valueOf(totals.participants().values().stream().mapToInt(Integer::intValue).sum());
    }

    private static String of(ControlTotals totals, String outcome) {
        return String.valueOf(totals.participants().getOrDefault(outcome, 0));
    }

    private String amounts(SortedMap<String, BigDecimal> sums) {
        List<Object> amounts = sums.entrySet().stream()
                .<Object>map(sum -> new Amount(Exact.of(sum.getValue()), Unit.money(sum.getKey()))).toList();
        return amounts.isEmpty() ? "0" : texts.say("summary.list", amounts);
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
        out.println(texts.say(label) + ": " + value);
    }
}
