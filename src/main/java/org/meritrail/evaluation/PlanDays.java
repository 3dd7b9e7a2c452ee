package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.meritrail.kernel.Period;
import org.meritrail.policy.sheets.About;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;

/**
 * On which days of the period participants are in which plan. A plan that is stated holds until another one is, or until the last
 * assignment ends.
 */
final class PlanDays {

    private final PeriodData data;
    private final Map<String, About> abouts = new HashMap<>();
    private final Map<String, List<Stay>> stays = new ConcurrentHashMap<>();

    /** Some days of the period in a plan. */
    private record Stay(String plan, LocalDate from, LocalDate to) {
    }

    PlanDays(List<About> abouts, PeriodData data) {
        this.data = data;
        abouts.forEach(about -> this.abouts.put(about.workbook(), about));
    }

    /** The plan a workbook is for; empty for everyone. */
    String plan(String workbook) {
        return abouts.containsKey(workbook) ? abouts.get(workbook).plan() : "";
    }

    /** The plans of a participant within the period, the first one first. */
    List<String> plans(InputRecord participant) {
        return stays(participant).stream().map(Stay::plan).distinct().toList();
    }

    /** Whether a plan of a workbook that does not count days is one of several, or one is taken up again after another. */
    boolean isUncounted(InputRecord participant) {
        List<String> plans = plans(participant);
        boolean again = stays(participant).size() > plans.size();
        return abouts.values().stream().filter(about -> plans.contains(about.plan())).anyMatch(about -> again || !about.byDays());
    }

    /** Whether a participant is in the plan of a workbook on a day; who has one plan for the whole period always is. */
    boolean isIn(String workbook, InputRecord participant, LocalDate day) {
        String plan = plan(workbook);
        List<Stay> own = stays(participant);
        return plan.isEmpty() || own.size() < 2
                || own.stream().anyMatch(stay -> stay.plan().equals(plan) && !day.isBefore(stay.from()) && !day.isAfter(stay.to()));
    }

    /** The days of the period that count for a workbook: those in its plan, of those employed. */
    Period days(String workbook, InputRecord participant) {
        Period employed = data.employed(participant);
        String plan = plan(workbook);
        List<Stay> own = stays(participant);
        if (plan.isEmpty() || own.size() < 2) {
            return employed;
        }
        return own.stream().filter(stay -> stay.plan().equals(plan)).findFirst().map(stay -> new Period(employed.name(), stay.from(), stay.to())).orElse(employed);
    }

    private List<Stay> stays(InputRecord participant) {
        return stays.computeIfAbsent(participant.id(), none -> read(participant));
    }

    private List<Stay> read(InputRecord participant) {
        Period employed = data.employed(participant);
        List<Spells.Spell> stating = data.dated(DataSet.ASSIGNMENTS).stating("plan", participant.id(), employed);
        List<Stay> stays = new ArrayList<>();
        for (int at = 0; at < stating.size(); at++) {
            String plan = PeriodData.text(stating.get(at).record(), "plan").orElseThrow();
            LocalDate from = stating.get(at).from().isBefore(employed.from()) ? employed.from() : stating.get(at).from();
            LocalDate to = at + 1 < stating.size() ? stating.get(at + 1).from().minusDays(1) : employed.to();
            Stay last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
            if (last != null && last.plan().equals(plan)) {
                stays.set(stays.size() - 1, new Stay(plan, last.from(), to));
            } else {
                stays.add(new Stay(plan, from, to));
            }
        }
        return stays;
    }
}
