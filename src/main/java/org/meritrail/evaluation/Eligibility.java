package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
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
        if (!isEmployed(participant)) {
            return Optional.of(Message.of("nothing-due.not-employed"));
        }
        String plan = plan(participant);
        return payingWorkbooks.stream().anyMatch(workbook -> concerns(workbook, plan))
                ? Optional.empty()
                : Optional.of(Message.of("nothing-due.not-assigned", payingWorkbooks.stream().map(planOfWorkbook::get).distinct().toList()));
    }

    /** The deals of someone not employed within the period at all, which would otherwise be lost without a word. */
    List<Unlinked> dealsOutsideEmployment(InputRecord participant) {
        Message reason = Message.of("batch.outside-employment", participant.id());
        return isEmployed(participant) ? List.of() : data.transactions(participant.id()).stream()
                .map(record -> new Unlinked(record, DataSet.TRANSACTIONS.key(), reason)).toList();
    }

    private boolean isEmployed(InputRecord participant) {
        LocalDate left = Spells.day(participant, "left").orElse(null);
        return data.period().overlaps(Spells.day(participant, "hired").orElseThrow(), left);
    }

    /** Whether what stands in a workbook is for someone with this plan; a workbook that names no plan is for everyone. */
    boolean concerns(CellRange source, String plan) {
        return concerns(source.workbook(), plan);
    }

    private boolean concerns(String workbook, String plan) {
        String meant = planOfWorkbook.getOrDefault(workbook, "");
        return meant.isEmpty() || meant.equals(plan);
    }

    /** Two plans never pay for one period, and neither is chosen silently. */
    Optional<Message> reasonToWithhold(InputRecord participant) {
        List<String> plans = isEmployed(participant) ? plans(participant) : List.of();
        return plans.size() > 1 && planOfWorkbook.values().stream().anyMatch(plans::contains)
                ? Optional.of(Message.of("withheld.plan-changed", plans)) : Optional.empty();
    }

    /** The plan a participant is assigned to; empty for none. */
    String plan(InputRecord participant) {
        return plans(participant).stream().findFirst().orElse("");
    }

    private List<String> plans(InputRecord participant) {
        return data.dated(DataSet.ASSIGNMENTS).stating("plan", participant.id(), data.employed(participant)).stream()
                .map(spell -> ((Label) spell.record().field("plan").orElseThrow()).text()).distinct().toList();
    }
}
