package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.meritrail.kernel.Period;
import org.meritrail.policy.sheets.About;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Days;
import org.meritrail.vocabulary.InputRecord;

/**
 * On which days of the period, and of those before it, participants are in which plan. A plan that is stated holds until another one
 * is, or until the last assignment ends.
 */
final class PlanDays {

    private final PeriodData data;
    private final Map<String, About> abouts = new HashMap<>();
    private final Map<String, List<Stay>> stays = new ConcurrentHashMap<>();
    private final Map<String, List<String>> plans = new ConcurrentHashMap<>();
    private final Map<String, List<Stay>> earlier = new ConcurrentHashMap<>();

    /** Some days in a plan. */
    private record Stay(String plan, LocalDate from, LocalDate to) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean overlaps(Days days) {
            return (days.from() == null || !days.from().isAfter(to)) && (days.to() == null || !days.to().isBefore(from));
        }
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
        return plans.computeIfAbsent(participant.id(), none -> stays(participant).stream().map(Stay::plan).distinct().toList());
    }

    /** Whether a plan of a workbook that does not count days is one of several, or one is taken up again after another. */
    boolean isUncounted(InputRecord participant) {
        List<String> plans = plans(participant);
        boolean again = stays(participant).size() > plans.size();
        return abouts.values().stream().filter(about -> plans.contains(about.plan())).anyMatch(about -> again || !about.byDays());
    }

    /** Whether a participant is in the plan of a workbook on one of some days of the period; a workbook that does not count days takes all of them. */
    boolean isIn(String workbook, InputRecord participant, Days days) {
        String plan = plan(workbook);
        return !countsDays(workbook) || days.equals(Days.ALL) || stays(participant).stream().anyMatch(stay -> stay.plan().equals(plan) && stay.overlaps(days));
    }

    /** Whether a participant was in other plans than the workbook's on all of some days. Where none was stated, all that is known is the present one. */
    boolean areInAnother(String workbook, InputRecord participant, Days days) {
        String plan = plan(workbook);
        Optional<LocalDate> hired = Spells.day(participant, "hired");
        LocalDate day = days.from() == null ? hired.orElseThrow() : days.from();
        LocalDate last = days.to() == null ? data.period().to() : earlier(days.to(), data.period().to());
        boolean others = !plan.isEmpty() && !day.isAfter(last);
        while (others && !day.isAfter(last)) {
            LocalDate on = day;
            Optional<Stay> other = Stream.concat(earlier(participant).stream(), stays(participant).stream())
                    .filter(stay -> !stay.plan().equals(plan) && stay.contains(on)).findFirst();
            others = other.isPresent();
            day = other.map(stay -> stay.to().plusDays(1)).orElse(day);
        }
        return others;
    }

    /** The last day before the period on which a participant was in the plan of a workbook; one that names no plan is for every day of employment. */
    Optional<LocalDate> lastDayBefore(String workbook, InputRecord participant) {
        String plan = plan(workbook);
        Optional<LocalDate> last = data.employedBefore(participant).map(Period::to);
        return plan.isEmpty() ? last
                : earlier(participant).stream().filter(stay -> stay.plan().equals(plan)).map(Stay::to).max(Comparator.naturalOrder());
    }

    /** The days of the period that count for a workbook: those in its plan, of those employed. */
    Period days(String workbook, InputRecord participant) {
        Period employed = data.employed(participant);
        String plan = plan(workbook);
        List<Stay> own = stays(participant);
        if (!countsDays(workbook)) {
            return employed;
        }
        return own.stream().filter(stay -> stay.plan().equals(plan)).findFirst().map(stay -> new Period(employed.name(), stay.from(), stay.to())).orElse(employed);
    }

    private boolean countsDays(String workbook) {
        return !plan(workbook).isEmpty() && abouts.get(workbook).byDays();
    }

    private List<Stay> stays(InputRecord participant) {
        return stays.computeIfAbsent(participant.id(), none -> read(participant, data.employed(participant)));
    }

    private List<Stay> earlier(InputRecord participant) {
        return earlier.computeIfAbsent(participant.id(), none -> data.employedBefore(participant).map(days -> read(participant, days)).orElse(List.of()));
    }

    /** The last day in force of the assignments that start within some days; rows that state no plan prolong the one before. */
    private LocalDate lastDay(InputRecord participant, LocalDate from, LocalDate to, Period employed) {
        return data.dated(DataSet.ASSIGNMENTS).within(participant.id(), employed).stream()
                .filter(spell -> !spell.from().isBefore(from) && !spell.from().isAfter(to))
                .map(spell -> spell.to() == null ? employed.to() : spell.to()).max(LocalDate::compareTo).orElse(to);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Stay> read(InputRecord participant, Period employed) {
        List<Spells.Spell> stating = data.dated(DataSet.ASSIGNMENTS).stating("plan", participant.id(), employed);
        List<Stay> stays = new ArrayList<>();
        for (int at = 0; at < stating.size(); at++) {
            String plan = PeriodData.text(stating.get(at).record(), "plan").orElseThrow();
            LocalDate from = stating.get(at).from().isBefore(employed.from()) ? employed.from() : stating.get(at).from();
            LocalDate next = at + 1 < stating.size() ? stating.get(at + 1).from().minusDays(1) : employed.to();
            LocalDate to = earlier(next, lastDay(participant, stating.get(at).from(), next, employed));
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
