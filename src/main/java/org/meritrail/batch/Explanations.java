package org.meritrail.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.explanation.Explaining;
import org.meritrail.explanation.Explanation.Standing;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.Node;
import org.meritrail.explanation.Saying;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;

/** Explains the outcomes of an evaluation. */
public final class Explanations {

    private final Evaluation evaluation;
    private final Standing standing;
    private final Map<String, String> ruleFiles = new HashMap<>();

    /** Of a trial. */
    public Explanations(Evaluation evaluation) {
        this(evaluation, Standing.DRY_RUN);
    }

    /** Of what can be paid. */
    Explanations(Payable payable) {
        this(payable.evaluation(), Standing.PAYABLE);
    }

    private Explanations(Evaluation evaluation, Standing standing) {
        this.evaluation = evaluation;
        this.standing = standing;
        evaluation.policy().rules().forEach(file -> file.rules().forEach(rule -> ruleFiles.put(rule, file.path())));
    }

    public Explanation of(Outcome outcome) {
        return outcome.fold(
                due -> explanation(outcome, "due", List.of(), due.total()),
                nothing -> explanation(outcome, "nothing-due", nothing.reasons(), null),
                withheld -> explanation(outcome, "withheld", withheld.reasons(), null));
    }

    private Explanation explanation(Outcome outcome, String kind, List<Message> reasons, Amount total) {
        Explaining explaining = new Explaining(ruleFiles, outcome.worked().all(), outcome.participant().id());
        List<Node> components = outcome.components().stream().map(explaining::explain).toList();
        List<Node> alerts = outcome.notices().stream()
                .flatMap(notice -> notice.positions().stream().map(at -> explaining.explain(new Figure(notice.because(), at)))).toList();
        List<Explanation.Item> told = outcome.told().stream()
                .map(item -> new Explanation.Item(item.item(), item.figures().all().stream().map(explaining::explain).toList())).toList();
        InputRecord participant = outcome.participant();
        return Explanation.of(participant.id(), ((Label) participant.field("name").orElseThrow()).text(), evaluation.period().name(),
                evaluation.policy().fingerprint().hex(), standing, kind, reasons.stream().map(Saying::of).toList(),
                outcome.remarks().stream().map(Saying::of).toList(), alerts, total, components, told);
    }
}
