package org.meritrail.evaluation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.PlanYear;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Earlier;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Scope;

/** What later periods take over from a period. */
public final class Carried {

    private Carried() {
    }

    /** What is carried came to in a period, for every record of the lines that carry it. */
    static List<Earlier.Entry> entries(Plan plan, Period period, List<Outcome> outcomes, Eligibility eligibility) {
        Set<Quantities> calculations = Collections.newSetFromMap(new IdentityHashMap<>());
        outcomes.forEach(outcome -> calculations.add(outcome.worked().all()));
        Map<String, InputRecord> worked = outcomes.stream().filter(outcome -> !outcome.components().isEmpty())
                .collect(Collectors.toMap(outcome -> outcome.participant().id(), Outcome::participant));
        Map<List<String>, Earlier.Entry> entries = new LinkedHashMap<>();
        for (WiredLine carrying : plan.carryingOverPeriods()) {
            Predicate<String> concerned = id -> id.isEmpty() || worked.containsKey(id) && eligibility.concerns(carrying.line().source(), worked.get(id));
            for (Quantities quantities : calculations) {
                quantities.find(carrying.operands().get("of").get(0)).ifPresent(of -> quantities.find(carrying.line().id())
                        .ifPresent(by -> add(period, of, by.scope(), concerned, entries)));
            }
        }
        return List.copyOf(entries.values());
    }

    /** Whether what lines came to in earlier periods is taken over as it was paid. */
    public static boolean isTakenOver(Plan plan) {
        return plan.lines().stream().map(wired -> wired.line().over()).anyMatch(over -> over.isOfEarlierPeriods() && !over.again());
    }

    /**
     * By the records of the line that carries, since what it carries may be one value for all of them, or another on each day.
     *
     * @param concerned whether the line paid a participant; it may do so in a later period, but takes over nothing that nobody was paid
     */
    private static void add(Period period, Quantity of, Scope scope, Predicate<String> concerned, Map<List<String>, Earlier.Entry> entries) {
        for (int at = 0; at < scope.size(); at++) {
            if (concerned.test(scope.participant(at))) {
                String key = scope.key(at);
                entries.put(List.of(of.word().name(), scope.set(), key), new Earlier.Entry(period, of.word().name(), scope.set(), key,
                        of.stepFor(scope, at).result()));
            }
        }
    }

    /** The days from which lines take over what periods come to when they are calculated again; more than one where workbooks count from different days. */
    static SortedSet<LocalDate> startsOfCalculatingAgain(Plan plan, Period period) {
        return plan.lines().stream().map(WiredLine::line).filter(line -> line.over().again()).map(line -> againSince(plan, line, period.to()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first day from which a line takes over what periods come to when they are calculated again. @param day the last of the period */
    static LocalDate againSince(Plan plan, Line line, LocalDate day) {
        return plan.abouts().stream().filter(about -> line.source() != null && about.workbook().equals(line.source().workbook())).findFirst()
                .map(about -> about.againSince(day)).orElseGet(() -> PlanYear.ofCalendar(day).first());
    }

    /** The periods of the same length from a day to the one before a period, the earliest first; what is left over at the start is a shorter one. */
    static List<Period> periodsSince(LocalDate start, Period period) {
        Deque<Period> periods = new ArrayDeque<>();
        for (Period before = period.preceding(); !before.to().isBefore(start); before = before.preceding()) {
            periods.push(before.from().isBefore(start) ? before.startingOn(start) : before);
        }
        return new ArrayList<>(periods);
    }
}
