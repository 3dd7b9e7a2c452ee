package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.PlanYear;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Over.Reach;
import org.meritrail.vocabulary.Window;

/**
 * Refuses a period across the start of a plan's year where something is counted from that start: its days before would belong to
 * the period and not to the year, so that neither the sum with them nor the one without them would be right.
 */
final class YearStarts {

    private YearStarts() {
    }

    /** @throws Evaluating.UnableToEvaluate if a workbook that counts from the start of its year cannot be worked out for the period */
    static void check(Plan plan, Period period) {
        for (String workbook : countingFromThere(plan)) {
            LocalDate start = plan.abouts().stream().filter(about -> about.workbook().equals(workbook)).findFirst()
                    .map(about -> about.planYear(period.to())).orElseGet(() -> PlanYear.ofCalendar(period.to())).first();
            if (start.isAfter(period.from())) {
                throw new Evaluating.UnableToEvaluate(Message.of("evaluation.year-starts-within", workbook, start, period.name(), start.minusDays(1)));
            }
        }
    }

    private static SortedSet<String> countingFromThere(Plan plan) {
        SortedSet<String> workbooks = new TreeSet<>();
        plan.sets().stream().filter(YearStarts::isOfTheYear).forEach(set -> workbooks.add(set.range().workbook()));
        plan.lines().stream().map(wired -> wired.line()).filter(line -> line.source() != null && isOfTheYear(line))
                .forEach(line -> workbooks.add(line.source().workbook()));
        return workbooks;
    }

    /** Months and quarters to date start with the year, too. */
    private static boolean isOfTheYear(RecordSet set) {
        boolean calendar = set.source().fold(data -> false, rows -> false, unit -> true, distinct -> false);
        return set.window() == Window.YEAR_TO_DATE || calendar && set.window() == Window.TO_DATE;
    }

    private static boolean isOfTheYear(Line line) {
        return line.over().window() == Window.YEAR_TO_DATE || line.over().reach() == Reach.EARLIER_PERIODS_OF_THE_YEAR
                || line.over().isOfEarlierPeriods() && line.over().again() || line.operation() == Operation.FALL_DUE;
    }
}
