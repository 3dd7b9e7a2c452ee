package org.meritrail.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.meritrail.authoring.templates.Book;
import org.meritrail.authoring.templates.Page;

import static org.meritrail.sample.SampleWorkbooks.percent;

/** Cases whose results were worked out by hand, from goals and reviews to the rating of the year. */
final class MeritExamples {

    private static final String MORE = "more is better";
    private static final String LESS = "less is better";
    private static final String BELOW = "goals below";

    private final Cases cases;

    private MeritExamples(Cases cases) {
        this.cases = cases;
    }

    static void add(Book book) {
        Page page = book.page("examples", "Examples", "Cases worked out by hand: what is given, and what must come out. Salaries are of grade S1 in euro.")
                .headings("Case", "Record", "Name", "Given or expected", "Value");
        Cases cases = new Cases(page, "given", "expected");
        MeritExamples examples = new MeritExamples(cases);
        examples.goals();
        examples.directions();
        examples.weights();
        examples.views();
        examples.quarters();
        examples.ratings();
        examples.calibrations();
        new MeritRoundExamples(cases).add();
        cases.finish();
    }

    private Cases in(String name, String role) {
        return cases.of(name).given("period", "2026-Q4").given("Role", role);
    }

    private Cases in(String name) {
        return in(name, "Account Executive");
    }

    private Cases measured(String id, String direction, long start, long target, Object reached, int weight) {
        return cases.given(id, "Direction", direction).given(id, "Start", start).given(id, "Target", target).given(id, "Reached", reached)
                .given(id, "Weight", percent(String.valueOf(weight)));
    }

    private Cases judged(String id, Object mark, int weight) {
        return cases.given(id, "Direction", "judged").given(id, "Mark", mark).given(id, "Weight", percent(String.valueOf(weight)));
    }

    private void goals() {
        in("Measured and judged goals");
        measured("G-1", MORE, 0, 10, 8L, 40);
        measured("G-2", LESS, 20, 10, 12L, 30);
        judged("G-3", 90L, 30)
                .expected("G-1", "Goal score", 80L).expected("G-2", "Goal score", 80L).expected("G-3", "Goal score", 90L)
                .expected("G-2", "Contradiction", "no").expected("Goals of the year", 83L).expected("Weights wrong", "no").expected("Too light", "no")
                .expected("Too many", "no").expected("Overall score", 83L).expected("Rating of the year", "3 – meets");
        in("Beyond the target: 110 points");
        measured("G-1", MORE, 0, 10, new BigDecimal("12.5"), 100).expected("G-1", "Goal score", 110L);
        in("Far beyond the target: never more than 120");
        measured("G-1", MORE, 0, 10, 15L, 100).expected("Goals of the year", 120L).expected("Rating of the year", "4 – exceeds");
        in("Fewer is better, and fewer than the target is better still");
        measured("G-1", LESS, 20, 10, 9L, 100).expected("G-1", "Goal score", 104L).expected("G-1", "Contradiction", "no");
        in("No way at all");
        measured("G-1", MORE, 5, 10, 5L, 100).expected("Goals of the year", 0L).expected("Rating of the year", "1 – below");
    }

    private void directions() {
        in("A target on the wrong side of less");
        measured("G-1", LESS, 10, 20, 15L, 100).expected("G-1", "Contradiction", "yes");
        in("A target on the wrong side of more");
        measured("G-1", MORE, 20, 10, 15L, 100).expected("G-1", "Contradiction", "yes");
        in("A target where the goal starts has no way to go");
        measured("G-1", MORE, 10, 10, 15L, 100);
        measured("G-2", LESS, 10, 10, 5L, 100).expected("G-1", "Goal score", "missing").expected("G-1", "Contradiction", "yes")
                .expected("G-2", "Contradiction", "yes");
        in("One more, one fewer: the smallest way");
        measured("G-1", MORE, 10, 11, 11L, 50);
        measured("G-2", LESS, 10, 9, 9L, 50).expected("Goals of the year", 100L);
        in("A tree: the mean of those below, on each level", "Sales Manager").given("G-1", "Direction", BELOW).given("G-1", "Weight", percent("100"))
                .given("G-2", "Direction", BELOW).given("G-2", "Goal above", "G-1")
                .given("G-3", "Direction", "judged").given("G-3", "Mark", 60L).given("G-3", "Goal above", "G-1")
                .given("G-4", "Direction", "judged").given("G-4", "Mark", 90L).given("G-4", "Goal above", "G-2")
                .given("G-5", "Direction", "judged").given("G-5", "Mark", 70L).given("G-5", "Goal above", "G-2")
                .expected("G-2", "Goal score", 80L).expected("G-1", "Goal score", 70L).expected("Goals of the year", 70L)
                .expected("Number of goals", 1L).expected("Too many", "no").expected("Goal limits!GL-2", percent("15"));
    }

    private void weights() {
        in("A tenth is forgotten: the score divides by what is there");
        judged("G-1", 90L, 60);
        judged("G-2", 60L, 30).expected("Goals of the year", 80L).expected("Weights wrong", "yes").expected("Goal limits!GL-1", percent("10"));
        in("One goal lighter than a tenth");
        judged("G-1", 90L, 91);
        judged("G-2", 60L, 9).expected("Too light", "yes").expected("Weights wrong", "no");
        in("A tenth is not too light");
        judged("G-1", 90L, 90);
        judged("G-2", 60L, 10).expected("Too light", "no");
        in("Six goals are too many");
        judged("G-1", 90L, 50);
        judged("G-2", 90L, 10);
        judged("G-3", 90L, 10);
        judged("G-4", 90L, 10);
        judged("G-5", 90L, 10);
        judged("G-6", 90L, 10).expected("Too many", "yes");
    }

    private Cases review(String id, String kind, long mark) {
        return cases.given(id, "Kind of review", kind).given(id, "Marked", mark);
    }

    private void views() {
        in("All three views");
        review("V-1", "self", 90);
        review("V-2", "manager", 80);
        review("V-3", "peer", 60);
        review("V-4", "peer", 80).expected("Seen by peers", 70L).expected("Views", 78L);
        in("No view of one's own: the others weigh more");
        review("V-1", "manager", 80);
        review("V-2", "peer", 71).expected("Seen by themselves", "missing").expected("Views", 77L);
    }

    private Cases quarter(String id, long satisfaction, long forecast) {
        return cases.given(id, "Customer satisfaction", satisfaction).given(id, "Forecast accuracy", forecast);
    }

    private void quarters() {
        in("A quarter without all three scores is left out");
        quarter("Q-1", 80, 70).given("Q-1", "Pipeline hygiene", 90L);
        quarter("Q-2", 20, 20).expected("Q-1", "Quarter's score", 79L).expected("Q-2", "Quarter handed in", "no").expected("Quarters of the year", 79L);
        in("Goals, quarters and views");
        judged("G-1", 83L, 100);
        quarter("Q-1", 80, 70).given("Q-1", "Pipeline hygiene", 90L);
        review("V-1", "manager", 78).expected("Overall score", new BigDecimal("80.8")).expected("Rating of the year", "3 – meets");
    }

    private void rated(String name, Object mark, String rating) {
        in(name);
        judged("G-1", mark, 100).expected("Original rating", rating).expected("Rating of the year", rating);
    }

    private void ratings() {
        rated("59.5 is below", new BigDecimal("59.5"), "1 – below");
        rated("60 is developing", 60L, "2 – developing");
        rated("74.5 is still developing", new BigDecimal("74.5"), "2 – developing");
        rated("75 meets", 75L, "3 – meets");
        rated("84.5 still meets", new BigDecimal("84.5"), "3 – meets");
        rated("85 exceeds", 85L, "4 – exceeds");
        in("Nothing to rate by: not rated, and never zero").expected("Overall score", "missing").expected("Rating of the year", "not rated")
                .expected("Weights wrong", "no");
    }

    private Cases entered(String id, String rating, LocalDate on) {
        return cases.given(id, "Entered rating", rating).given(id, "Entered by", "Ana Ruiz").given(id, "Entered on", on);
    }

    private void calibrations() {
        in("Moderated twice: the last entry counts, and the original is kept");
        judged("G-1", 83L, 100);
        entered("K-1", "2 – developing", LocalDate.of(2027, 1, 9)).given("K-1", "Entered reason", "Goals were set too low");
        entered("K-2", "4 – exceeds", LocalDate.of(2027, 1, 11)).given("K-2", "Entered reason", "Won back a lost customer")
                .expected("Rating of the year", "4 – exceeds").expected("Original rating", "3 – meets").expected("K-2", "No reason", "no")
                .expected("K-2", "Reason told", "Won back a lost customer").expected("K-2", "Author told", "Ana Ruiz");
        in("Moderated without a reason");
        judged("G-1", 83L, 100);
        entered("K-1", "4 – exceeds", LocalDate.of(2027, 1, 11)).expected("K-1", "No reason", "yes").expected("K-1", "No author", "no");
        in("Moderated by nobody knows whom");
        judged("G-1", 83L, 100).given("K-1", "Entered rating", "4 – exceeds").given("K-1", "Entered reason", "Won back a lost customer")
                .given("K-1", "Entered on", LocalDate.of(2027, 1, 11)).expected("K-1", "No author", "yes");
        in("Moderated four times, with every rating of the guide");
        judged("G-1", 83L, 100);
        entered("K-1", "1 – below", LocalDate.of(2027, 1, 8)).given("K-1", "Entered reason", "Fell ill");
        entered("K-2", "2 – developing", LocalDate.of(2027, 1, 9)).given("K-2", "Entered reason", "Was well again");
        entered("K-3", "4 – exceeds", LocalDate.of(2027, 1, 10)).given("K-3", "Entered reason", "Compared with others");
        entered("K-4", "3 – meets", LocalDate.of(2027, 1, 11)).given("K-4", "Entered reason", "As it was worked out")
                .expected("K-1", "Known rating", "yes").expected("K-3", "No such rating", "no").expected("K-4", "Known rating", "yes")
                .expected("Rating of the year", "3 – meets");
        in("A rating that the guide does not know: held, and the original rating counts");
        judged("G-1", 83L, 100);
        entered("K-1", "5 – superb", LocalDate.of(2027, 1, 11)).given("K-1", "Entered reason", "Why not").expected("K-1", "No such rating", "yes")
                .expected("Rating of the year", "3 – meets");
        in("A rating that the guide does not know after one that it knows: held, and the one that it knows counts");
        judged("G-1", 83L, 100);
        entered("K-1", "2 – developing", LocalDate.of(2027, 1, 9)).given("K-1", "Entered reason", "Goals were set too low");
        entered("K-2", "5 – superb", LocalDate.of(2027, 1, 11)).given("K-2", "Entered reason", "Why not").expected("K-1", "No such rating", "no")
                .expected("K-2", "No such rating", "yes").expected("Rating of the year", "2 – developing");
        in("A row of the calibration sheet that nobody filled in");
        judged("G-1", 83L, 100).given("K-1", "Entered on", LocalDate.of(2027, 1, 11)).expected("K-1", "Rating entered", "no")
                .expected("K-1", "No reason", "no").expected("K-1", "No such rating", "no").expected("Rating of the year", "3 – meets");
        cases.of("Before the year closes no calibration counts").given("period", "2026-Q3").given("Role", "Account Executive");
        judged("G-1", 83L, 100);
        entered("K-1", "4 – exceeds", LocalDate.of(2026, 7, 1)).given("K-1", "Entered reason", "Won back a lost customer")
                .expected("Year closes", "no").expected("K-1", "Rating entered", "no").expected("Rating of the year", "3 – meets").expected("K-1", "Reason told", "nothing due")
                .expected("K-1", "Author told", "nothing due");
    }
}
