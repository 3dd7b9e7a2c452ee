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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.meritrail.kernel.Period;
import org.meritrail.policy.sheets.About;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Earlier;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Scope;

/** What later periods take over from a period. */
public final class Carried {

    private Carried() {
    }

    /** What is carried came to in an evaluation, for every record of the lines that carry it. */
    public static List<Earlier.Entry> entries(Evaluation evaluation) {
        Set<Quantities> calculations = Collections.newSetFromMap(new IdentityHashMap<>());
        evaluation.outcomes().forEach(outcome -> calculations.add(outcome.worked().all()));
        Set<String> withheld = evaluation.outcomes().stream().filter(outcome -> outcome.components().isEmpty()).map(outcome -> outcome.participant().id())
                .collect(Collectors.toSet());
        Map<List<String>, Earlier.Entry> entries = new LinkedHashMap<>();
        for (WiredLine carrying : evaluation.policy().plan().carryingOverPeriods()) {
            for (Quantities quantities : calculations) {
                quantities.find(carrying.operands().get("of").get(0)).ifPresent(of -> quantities.find(carrying.line().id())
                        .ifPresent(by -> add(evaluation.period(), of, by.scope(), withheld, entries)));
            }
        }
        return List.copyOf(entries.values());
    }

    /** Whether what lines came to in earlier periods is taken over as it was paid. */
    public static boolean isTakenOver(Plan plan) {
        return plan.lines().stream().map(wired -> wired.line().over()).anyMatch(over -> over.isOfEarlierPeriods() && !over.again());
    }

    /** By the records of the line that carries, since what it carries may be one value for all of them, or another on each day. */
    private static void add(Period period, Quantity of, Scope scope, Set<String> withheld, Map<List<String>, Earlier.Entry> entries) {
        for (int at = 0; at < scope.size(); at++) {
            if (withheld.contains(scope.participant(at))) {
                continue;
            }
            String key = scope.key(at);
            entries.put(List.of(of.word().name(), scope.set(), key), new Earlier.Entry(period, of.word().name(), scope.set(), key,
                    of.stepFor(scope, at).result()));
        }
    }

    /**
     * The periods of the same length from the start of the plan's year to the one before, the earliest first; none unless a line
     * takes over what they come to when they are calculated again.
     */
    static List<Period> periodsToCalculateAgain(Plan plan, Period period) {
        Deque<Period> periods = new ArrayDeque<>();
        LocalDate start = plan.lines().stream().filter(wired -> wired.line().over().again()).map(wired -> start(plan, wired, period))
                .min(LocalDate::compareTo).orElse(period.from());
        for (Period before = period.preceding(); !before.from().isBefore(start); before = before.preceding()) {
            periods.push(before);
        }
        return new ArrayList<>(periods);
    }

    /** A workbook that comes into force within the year starts then. */
    private static LocalDate start(Plan plan, WiredLine wired, Period period) {
        About about = plan.abouts().stream().filter(one -> one.workbook().equals(wired.line().source().workbook())).findFirst().orElse(null);
        LocalDate year = about == null ? period.from().withDayOfYear(1) : about.yearOf(period.to());
        LocalDate inForce = about == null ? null : about.inForceFrom();
        return Objects.requireNonNullElse(inForce, year).isAfter(year) ? inForce : year;
    }
}
