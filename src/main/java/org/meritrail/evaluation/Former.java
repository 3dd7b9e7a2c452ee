package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Scope.Member;
import org.meritrail.vocabulary.Window;

/**
 * Somebody whom no workbook pays any more, since they left or went into another plan. What they came to until then is still part of
 * what others' teams, or the company, came to in the year.
 *
 * @param last   the last day on which a workbook paid them
 * @param within the smallest window that day lies in; never that of the period
 */
record Former(InputRecord participant, LocalDate last, Window within) {

    Member member() {
        return new Member(participant, last, null, null, within);
    }

    /** Those whom some line or set of the plan reaches back to, by id. */
    static List<Former> of(Plan plan, PeriodData data, Eligibility eligibility) {
        LocalDate year = About.earliestYear(plan.abouts(), data.period().to());
        Window widest = Stream.concat(plan.sets().stream().map(RecordSet::window), plan.lines().stream().map(wired -> wired.line().over().window()))
                .max(Window::compareTo).orElse(Window.THIS_PERIOD);
        List<Former> formers = new ArrayList<>();
        for (InputRecord participant : widest == Window.THIS_PERIOD ? List.<InputRecord>of() : data.participants()) {
            Optional<LocalDate> last = eligibility.lastDayConcerned(participant);
            last.map(day -> new Former(participant, day, day.isBefore(year) ? Window.TO_DATE : Window.YEAR_TO_DATE))
                    .filter(former -> former.within().compareTo(widest) <= 0).ifPresent(formers::add);
        }
        return formers;
    }
}
