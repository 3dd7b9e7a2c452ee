package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.DecisionTable.Column;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;

/** Everything that can be told of one table, within a budget for each question. */
final class TableAnalysis {

    /** Gaps or pairs that are looked at closely; who has more has other worries. */
    private static final int MOST = 1000;

    private final Subject subject;
    private final Plan plan;
    private final long steps;
    private final List<Found> found = new ArrayList<>();
    private final List<Message> unanswered = new ArrayList<>();

    private TableAnalysis(Subject subject, Plan plan, long steps) {
        this.subject = subject;
        this.plan = plan;
        this.steps = steps;
    }

    /** @param steps for each question */
    static List<Found> of(Subject subject, Plan plan, long steps) {
        TableAnalysis analysis = new TableAnalysis(subject, plan, steps);
        analysis.ask();
        return analysis.found;
    }

    private void ask() {
        ColumnFindings columns = new ColumnFindings(subject, found::add);
        columns.find();
        ask("ends", columns::findEnds);
        ask("gaps", this::gaps);
        if (subject.table().hitPolicy() == HitPolicy.UNIQUE) {
            ask("overlaps", this::overlaps);
        }
        ask("rows", budget -> new RowFindings(subject, budget, found::add).find());
        ask("falls", budget -> new FallFindings(subject, budget, found::add).find());
        if (subject.table().tiers() != null) {
            new JumpFindings(subject, plan, found::add).find();
            new RateFindings(subject, found::add).find();
        }
        if (!unanswered.isEmpty()) {
            tellUnanswered();
        }
    }

    private interface Question {

        void ask(Budget budget);
    }

    private void ask(String name, Question question) {
        try {
            question.ask(new Budget(steps));
        } catch (Budget.Exhausted exhausted) {
            unanswered.add(Message.of("analysis." + name));
        }
    }

    private void gaps(Budget budget) {
        List<Box> parts = new ArrayList<>();
        try {
            Gaps.find(subject.spoken(), budget, parts);
        } finally {
            GapFindings findings = new GapFindings(subject);
            Gaps.told(subject.spoken(), parts, MOST).stream().map(findings::found).flatMap(Optional::stream).forEach(found::add);
        }
    }

    private void overlaps(Budget budget) {
        List<Overlaps.Pair> pairs = new ArrayList<>();
        try {
            Overlaps.find(subject.space(), budget, pairs);
        } finally {
            OverlapFindings findings = new OverlapFindings(subject);
            Overlaps.sorted(pairs).stream().limit(MOST).map(findings::found).forEach(found::add);
        }
    }

    private void tellUnanswered() {
        List<String> columns = subject.table().conditions().stream().map(Column::name).toList();
        found.add(new Found(FindingCode.NOT_FULLY_ANALYSED, subject.place(""), subject.table().name(),
                List.of(subject.table().name(), columns, Message.of("case.list", unanswered), String.valueOf(subject.table().rows().size())), null));
    }
}
