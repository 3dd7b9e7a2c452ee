package org.meritrail.sample;

import java.math.BigDecimal;
import java.time.LocalDate;

import static org.meritrail.sample.SampleWorkbooks.percent;

/** Cases of the merit round worked out by hand: who takes part, each cell of the matrix, the budget, and both ends of the range. */
final class MeritRoundExamples {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 3, 1);
    private static final String NOTHING = "nothing due";

    private final Cases cases;

    MeritRoundExamples(Cases cases) {
        this.cases = cases;
    }

    void add() {
        matrix();
        edges();
        range();
        service();
        leaves();
        timing();
    }

    private Cases in(String name, String period) {
        return cases.of(name).given("period", period);
    }

    private Cases person(String who, Object salary, LocalDate hired, String probation) {
        return cases.given(who, "Regions", "Iberia").given(who, "Role", "Account Executive").given(who, "Hired", hired).given(who, "Probation", probation)
                .given(who, "Salary", salary).given(who, "Range minimum", 36000).given(who, "Range midpoint", 45000).given(who, "Range maximum", 54000);
    }

    private Cases rated(String who, Object salary, int mark) {
        return rated(who, salary, mark, LONG_AGO, "no");
    }

    private Cases rated(String who, Object salary, int mark, LocalDate hired, String probation) {
        String goal = "G-" + who;
        return person(who, salary, hired, probation).given(goal, "Participants", who).given(goal, "Direction", "judged").given(goal, "Mark", (long) mark)
                .given(goal, "Weight", percent("100"));
    }

    /** At 80 %, 100 % and 120 % of the midpoint. */
    private Cases three(String name, int mark) {
        in(name, "2026-Q4");
        rated("ana", 36000, mark);
        rated("ben", 45000, mark);
        return rated("eva", 54000, mark);
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    private void matrix() {
        three("Three exceed: more than the budget, and all are cut by the same share", 90)
                .expected("ana", "Compa-ratio", percent("80")).expected("ana", "Proposed", 2520).expected("ben", "Proposed", 2250)
                .expected("eva", "Proposed", 1620).expected("Iberia", "Merit budget", 4050).expected("Iberia", "Needed", 6390)
                .expected("Iberia", "Fund", 4050).expected("ana", "Increase", money("1597.18")).expected("ben", "Increase", money("1426.06"))
                .expected("eva", "Increase", money("1026.76")).expected("ana", "New salary", money("37597.18"))
                .expected("ben", "New salary", money("46426.06")).expected("eva", "New salary", 54000).expected("eva", "Lump sum", money("1026.76"))
                .expected("ben", "Lump sum", 0);
        three("Three meet: less than the budget, and nothing is cut", 80)
                .expected("ana", "Increase", 1800).expected("ben", "Increase", 1350).expected("eva", "Increase", 540)
                .expected("Iberia", "Fund", 3690).expected("eva", "Lump sum", 540);
        three("Three developing", 70)
                .expected("ana", "Increase", 720).expected("ben", "Increase", 450).expected("eva", "Increase", 0);
        three("Three below: nobody is raised", 50)
                .expected("ana", "Proposed", 0).expected("ben", "Proposed", 0).expected("eva", "Proposed", 0).expected("ana", "Increase", NOTHING)
                .expected("ana", "New salary", 36000).expected("ana", "Lump sum", 0);
        in("Three who are not rated", "2026-Q4");
        person("ana", 36000, LONG_AGO, "no");
        person("ben", 45000, LONG_AGO, "no");
        person("eva", 54000, LONG_AGO, "no")
                .expected("ana", "Increase", 720).expected("ben", "Increase", 450).expected("eva", "Increase", 0);
    }

    private void edges() {
        in("Exactly 90 % and 110 % of the midpoint belong to the higher band", "2026-Q4");
        rated("ana", 40500, 80);
        rated("ben", 49500, 80).expected("ana", "Merit matrix!MM-3/D", percent("3")).expected("ben", "Merit matrix!MM-3/E", percent("1"));
        in("A little less than 90 % and 110 %", "2026-Q4");
        rated("ana", 40450, 80);
        rated("ben", 49450, 80).expected("ana", "Merit matrix!MM-3/C", percent("5")).expected("ben", "Merit matrix!MM-3/D", percent("3"));
    }

    private void range() {
        in("Below the range: lifted to its minimum", "2026-Q4");
        rated("ana", 35200, 50).expected("ana", "By the matrix", 0).expected("ana", "Proposed", 800).expected("ana", "New salary", 36000)
                .expected("ana", "Below minimum", "no");
        in("Far below the range: the budget does not suffice", "2026-Q4");
        rated("ana", 34000, 50).expected("ana", "Proposed", 2000).expected("Iberia", "Fund", 1020).expected("ana", "New salary", 35020)
                .expected("ana", "Below minimum", "yes");
        in("Above the range: no salary is lowered, and all is paid once", "2026-Q4");
        rated("ana", 55000, 80).expected("ana", "Ceiling", 55000).expected("ana", "Increase", 550).expected("ana", "New salary", 55000)
                .expected("ana", "Lump sum", 550);
        in("The range ends in between: raised in part, the rest paid once", "2026-Q4");
        rated("ana", 53700, 90).expected("ana", "Increase", 1611).expected("ana", "New salary", 54000).expected("ana", "Lump sum", 1311);
    }

    private void service() {
        in("Six whole months at the end of the year", "2026-Q4");
        rated("ana", 45000, 80, LocalDate.of(2026, 6, 30), "no").expected("ana", "Takes part", "yes").expected("ana", "Days there", 185L)
                .expected("ana", "Increase", money("684.25"));
        in("A day short of six months", "2026-Q4");
        rated("ana", 45000, 80, LocalDate.of(2026, 7, 1), "no").expected("ana", "Takes part", "no").expected("ana", "Increase", NOTHING)
                .expected("ana", "New salary", 45000);
        in("Who takes no part has no increase, and the others share the fund", "2026-Q4");
        rated("ana", 45000, 80, LONG_AGO, "yes").expected("ana", "Increase", NOTHING).expected("ana", "New salary", 45000);
        rated("ben", 45000, 80).expected("ben", "Increase", 1350);
        in("Still on probation", "2026-Q4");
        rated("ana", 45000, 80, LONG_AGO, "yes").expected("ana", "Takes part", "no").expected("ana", "Proposed", NOTHING);
    }

    private Cases leave(LocalDate from, LocalDate to) {
        return cases.given("L-1", "Participants", "ana").given("L-1", "Away from", from).given("L-1", "Away to", to);
    }

    private void leaves() {
        in("A leave that began last year: its days of this year", "2026-Q4");
        rated("ana", 45000, 80);
        leave(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 14)).expected("ana", "Days away", 73L).expected("ana", "Share of the year", percent("80"))
                .expected("ana", "Increase", 1080);
        in("180 days away: still takes part", "2026-Q4");
        rated("ana", 45000, 80);
        leave(LocalDate.of(2026, 7, 5), LocalDate.of(2027, 1, 31)).expected("ana", "Days away", 180L).expected("ana", "Takes part", "yes");
        in("Still away, and nobody knows until when: away up to the end of the year", "2026-Q4");
        rated("ana", 45000, 80);
        cases.given("L-1", "Participants", "ana").given("L-1", "Away from", LocalDate.of(2026, 10, 20)).expected("ana", "Days away", 73L)
                .expected("ana", "Increase", 1080);
        in("181 days away", "2026-Q4");
        rated("ana", 45000, 80);
        leave(LocalDate.of(2026, 7, 4), LocalDate.of(2026, 12, 31)).expected("ana", "Days away", 181L).expected("ana", "Takes part", "no")
                .expected("ana", "Increase", NOTHING);
    }

    private void timing() {
        in("Before the year closes nothing is raised", "2026-Q3");
        rated("ana", 45000, 80).expected("Iberia", "Fund", NOTHING).expected("ana", "Increase", NOTHING).expected("ana", "New salary", NOTHING)
                .expected("ana", "Lump sum", NOTHING).expected("ana", "Below minimum", "no");
    }
}
