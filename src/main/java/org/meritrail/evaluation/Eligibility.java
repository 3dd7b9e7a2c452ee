package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Days;
import org.meritrail.vocabulary.InputRecord;

/** Whom a policy concerns: those employed within the period, and of each workbook's payments, statement and alerts those in its plan. */
final class Eligibility {

    /** The workbooks that pay or tell something. */
    private final Set<String> concerning;
    private final PeriodData data;
    private final PlanDays planDays;

    Eligibility(Plan plan, PeriodData data, PlanDays planDays) {
        this.data = data;
        this.planDays = planDays;
        this.concerning = Stream.concat(plan.payments().stream().map(payment -> payment.line().source()), plan.statement().stream().map(Plan.StatementItem::source))
                .map(CellRange::workbook).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empty if at least one workbook pays the participant or tells them something. */
    Optional<Message> reasonToLeaveOut(InputRecord participant) {
        if (!data.isEmployed(participant)) {
            return Optional.of(Message.of("nothing-due.not-employed"));
        }
        return concerning.stream().anyMatch(workbook -> concerns(workbook, participant))
                ? Optional.empty()
                : Optional.of(Message.of("nothing-due.not-assigned", concerning.stream().map(planDays::plan).distinct().toList()));
    }

    /**
     * The last day before the period on which a workbook paid someone whom none pays now: what they sold until then still counts
     * where it is brought together over more than the period. Empty for everyone else.
     */
    Optional<LocalDate> lastDayConcerned(InputRecord participant) {
        return reasonToLeaveOut(participant).isEmpty() ? Optional.empty() : concerning.stream()
                .map(workbook -> planDays.lastDayBefore(workbook, participant)).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** Whether what stands in a workbook is for a participant on some days: those of the period count for those in its plan now, and none that is of another plan. */
    boolean concerns(CellRange source, InputRecord participant, Days days) {
        LocalDate start = data.period().from();
        boolean earlier = days.endBefore(start);
        return (earlier || concerns(source, participant))
                && (days.equals(Days.ALL) || !planDays.areInAnother(source.workbook(), participant, earlier ? days : days.since(start)));
    }

    /** The deals of someone not employed within the period at all, which would otherwise be lost without a word. */
    List<Unlinked> dealsOutsideEmployment(InputRecord participant) {
        Message reason = Message.of("batch.outside-employment", participant.id());
        return data.isEmployed(participant) ? List.of() : data.transactions(participant.id()).stream()
                .map(record -> new Unlinked(record, DataSet.TRANSACTIONS.key(), reason)).toList();
    }

    /** Whether what stands in a workbook is for a participant; a workbook that names no plan is for everyone. */
    boolean concerns(CellRange source, InputRecord participant) {
        return source == null || concerns(source.workbook(), participant);
    }

    private boolean concerns(String workbook, InputRecord participant) {
        String plan = planDays.plan(workbook);
        return plan.isEmpty() || planDays.plans(participant).contains(plan);
    }

    /** Two plans pay for one period only if each says that it pays for its days, and neither is chosen silently. */
    Optional<Message> reasonToWithhold(InputRecord participant) {
        List<String> plans = data.isEmployed(participant) ? planDays.plans(participant) : List.of();
        return plans.size() > 1 && planDays.isUncounted(participant) ? Optional.of(Message.of("withheld.plan-changed", plans)) : Optional.empty();
    }
}
