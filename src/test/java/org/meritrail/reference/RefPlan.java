package org.meritrail.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A plan.
 *
 * @param sets   besides the participants, each after its owner
 * @param values stated by the policy, by name; missing where it states none
 * @param later  the same values as they are from a later day
 * @param month  whether pay is by month and the year starts with July, so that there are months before; otherwise the third quarter of 2026
 * @param paid   lines of participants that are components of pay
 */
record RefPlan(List<Owned> sets, List<Input> inputs, Map<String, RefResult> values, Map<String, Later> later, List<RefLine> lines,
               List<RefTable> tables, List<String> paid, boolean month) {

    static final String COMPANY = "Company";
    static final String PARTICIPANTS = "Participants";
    static final String TEAMS = "Teams";
    static final String DEALS = "Deals";
    static final String TO_DATE = "to date";
    static final String YEAR_TO_DATE = "year to date";
    static final String THIS_PERIOD = "this period";

    /** @param window of its records */
    record Owned(String name, String owner, String window) {
    }

    record Later(LocalDate from, RefResult value) {
    }

    /** @param type as the Inputs sheet says it: {@code money}, {@code yes/no} */
    record Input(String name, String set, String type) {
    }

    /** The set above one. */
    String owner(String set) {
        return set.equals(PARTICIPANTS) ? COMPANY : sets.stream().filter(one -> one.name().equals(set)).findFirst().orElseThrow().owner();
    }

    String window(String set) {
        return sets.stream().filter(one -> one.name().equals(set)).map(Owned::window).findFirst().orElse(THIS_PERIOD);
    }

    boolean hasTeams() {
        return sets.stream().anyMatch(set -> set.name().equals(TEAMS));
    }

    /** The first day of the year that the period is in. */
    LocalDate yearStart() {
        return month ? RefData.FROM : RefData.FROM.withDayOfYear(1);
    }

    /** First days of the period and of those before it in the year that pay has been worked out for, the earliest first. */
    List<LocalDate> periods() {
        return month ? List.of(RefData.FROM, RefData.FROM.plusMonths(1), RefData.FROM.plusMonths(2)) : List.of(RefData.FROM.minusMonths(6), RefData.FROM.minusMonths(3), RefData.FROM);
    }

    /** The last day of the period that starts on a day. */
    LocalDate periodEnd(LocalDate from) {
        return from.plusMonths(month ? 1 : 3).minusDays(1);
    }

    RefTable table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }
}
