package org.meritrail.analysis.tables;

import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.DecisionTable;

/** What the rows of a policy's decision tables, each taken together, leave open, say twice or can never come to. */
public final class TableChecks {

    /** Rows looked at for one question about one table; a few seconds at most. */
    static final long BUDGET = 3_000_000;

    /** Of one kind in one table. */
    private static final int MOST = 10;

    private TableChecks() {
    }

    /** By place; empty if every table says one thing for every case it speaks about. */
    public static List<Finding> findings(Plan plan) {
        return findings(plan, (subject, where) -> Message.of("analysis.no-people"));
    }

    /** The same with the people of an evaluation of the policy who lie in each case, and what they are paid. */
    public static List<Finding> findings(Evaluation evaluation) {
        return findings(evaluation.policy().plan(), new People(evaluation));
    }

    private static List<Finding> findings(Plan plan, Concerned concerned) {
        WholeNumbers wholes = new WholeNumbers(plan);
        Findings findings = new Findings();
        for (DecisionTable table : plan.tables()) {
            boolean recordsOnly = table.conditions().isEmpty() && table.tiers() == null && table.curve() == null;
            if (!recordsOnly) {
                Subject subject = Subject.of(table, plan, wholes);
                tell(TableAnalysis.of(subject, plan, BUDGET), subject, concerned, findings);
            }
        }
        WordFindings.find(plan, findings);
        return findings.list();
    }

    /** Whom a case concerns, as a sentence of its own. */
    interface Concerned {

        Message in(Subject subject, Case where);
    }

    private static void tell(List<Found> found, Subject subject, Concerned concerned, Findings findings) {
        Map<FindingCode, List<Found>> byCode = new LinkedHashMap<>();
        found.forEach(one -> byCode.computeIfAbsent(one.code(), none -> new ArrayList<>()).add(one));
        byCode.values().forEach(alike -> {
            for (int at = 0; at < Math.min(MOST, alike.size()); at++) {
                Found one = alike.get(at);
                boolean last = at == MOST - 1 && alike.size() > MOST;
                List<Object> arguments = new ArrayList<>(one.arguments());
                arguments.add(last ? Message.of("analysis.more", String.valueOf(alike.size() - MOST)) : Message.of("analysis.no-more"));
                arguments.add(one.where() == null ? Message.of("analysis.no-people") : concerned.in(subject, one.where()));
                findings.add(one.code(), one.place(), one.text(), arguments.toArray());
            }
        });
    }
}
