package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.meritrail.kernel.Message;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;

/** Whom a policy concerns: those employed within the period, and of each workbook's payments and alerts those in its plan. */
final class Eligibility {

    private final Map<String, String> planOfWorkbook = new HashMap<>();
    private final Set<String> payingWorkbooks;
    private final PeriodData data;

    Eligibility(Plan plan, PeriodData data) {
        this.data = data;
        for (About about : plan.abouts()) {
            planOfWorkbook.put(about.workbook(), about.plan());
        }
        this.payingWorkbooks = plan.payments().stream().map(payment -> payment.line().source().workbook()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empty if at least one workbook pays the participant. */
    Optional<Message> reasonToLeaveOut(InputRecord participant) {
        LocalDate left = Spells.day(participant, "left").orElse(null);
        if (!data.period().overlaps(Spells.day(participant, "hired").orElseThrow(), left)) {
            return Optional.of(Message.of("nothing-due.not-employed"));
        }
        Set<String> plans = plans(participant.id());
        return payingWorkbooks.stream().anyMatch(workbook -> concerns(workbook, plans))
                ? Optional.empty()
                : Optional.of(Message.of("nothing-due.not-assigned", payingWorkbooks.stream().map(planOfWorkbook::get).distinct().toList()));
    }

    /** Whether what stands in a workbook is for someone with these plans; a workbook that names no plan is for everyone. */
    boolean concerns(CellRange source, Set<String> plans) {
        return concerns(source.workbook(), plans);
    }

    private boolean concerns(String workbook, Set<String> plans) {
        String plan = planOfWorkbook.getOrDefault(workbook, "");
        return plan.isEmpty() || plans.contains(plan);
    }

    /** The plans a participant is assigned to at any time within the period. */
    Set<String> plans(String participant) {
        List<Spells.Spell> assignments = data.dated(DataSet.ASSIGNMENTS).within(participant, data.period());
        Set<String> plans = new LinkedHashSet<>();
        assignments.forEach(spell -> spell.record().field("plan").ifPresent(plan -> plans.add(((Label) plan).text())));
        return plans;
    }
}
