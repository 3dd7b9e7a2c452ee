package org.meritrail.sample;

import org.meritrail.authoring.templates.Book;
import org.meritrail.authoring.templates.Page;

import static org.meritrail.sample.SampleWorkbooks.percent;

/** The decision tables of the merit workbook. */
final class MeritTables {

    private static final String OPEN = "no end";

    private final Book book;

    MeritTables(Book book) {
        this.book = book;
    }

    void add() {
        curve();
        directions();
        limits();
        ratings();
        knownRatings();
        guideline();
        matrix();
        budgets();
    }

    private Page table(String name, String hint, String ifNoRow) {
        return book.table(name, hint).setting("hit policy", "UNIQUE").setting("if no row", ifNoRow).gap();
    }

    private void curve() {
        book.table("Goal curve", "§ 2.2: what a share of the way from start to target is worth. Between two points it is the straight line.")
                .setting("below the first point", "hold").setting("above the last point", "hold").gap()
                .headings("Id", "Point", "Points", "Source").headings("", "at", "result", "note").headings("", "percent", "score", "")
                .row("GC-1", percent("0"), 0L, "§ 2.2 a: no way at all")
                .row("GC-2", percent("100"), 100L, "§ 2.2 b: the target")
                .row("GC-3", percent("150"), 120L, "§ 2.2 c: beyond the target up to 120").finish();
    }

    private void directions() {
        table("Directions", "§ 2.2: which way each direction has to go. Whatever is in no row contradicts itself.", "no")
                .headings("Id", "Direction", "Way to go", "Way to go", "As stated", "Source").headings("", "equals", "above", "below", "result", "note")
                .headings("", "text", "number", "number", "yes/no", "")
                .row("D-1", "more is better", 0L, OPEN, "yes", "§ 2.2: the target is above the start")
                .row("D-2", "less is better", OPEN, 0L, "yes", "§ 2.2: the target is below the start").finish();
    }

    private void limits() {
        table("Goal limits", "§ 2.4: how light a goal may be and how many there may be in a quarter, not counting those below others.", "stop")
                .headings("Id", "Role", "Least weight", "Most goals", "Source").headings("", "one of", "result", "result", "note")
                .headings("", "text", "percent", "count", "")
                .row("GL-1", "Account Executive; Senior Account Executive", percent("10"), 5L, "§ 2.4 a")
                .row("GL-2", "Sales Manager", percent("15"), 4L, "§ 2.4 b").finish();
    }

    private void ratings() {
        table("Year ratings", "§ 4.1: from the overall score to the rating of the year. No score is above 120.", "stop")
                .headings("Id", "Overall score", "Overall score", "Overall score", "Rating", "Source")
                .headings("", "from", "below", "up to", "result", "note").headings("", "score", "score", "score", "text", "")
                .row("R-1", 0L, 60L, OPEN, "1 – below", "§ 4.1 a")
                .row("R-2", 60L, 75L, OPEN, "2 – developing", "§ 4.1 b")
                .row("R-3", 75L, 85L, OPEN, "3 – meets", "§ 4.1 c")
                .row("R-4", 85L, OPEN, 120L, "4 – exceeds", "§ 4.1 d: 120 included").finish();
    }

    private void knownRatings() {
        table("Known ratings", "§ 4.2: what a calibration may decide on. Whatever is in no row is held and does not count.", "missing")
                .headings("Id", "Entered rating", "Known", "Source").headings("", "equals", "result", "note").headings("", "text", "text", "")
                .row("KR-1", "1 – below", "yes", "§ 4.2").row("KR-2", "2 – developing", "yes", "§ 4.2").row("KR-3", "3 – meets", "yes", "§ 4.2")
                .row("KR-4", "4 – exceeds", "yes", "§ 4.2").finish();
    }

    private void guideline() {
        book.table("Rating guideline", "§ 4.3: which share of a unit should have which rating. Calibration starts from it; nobody is rated by it.")
                .headings("Id", "Level", "At least", "At most", "Source").headings("", "result", "result", "result", "note")
                .headings("", "text", "percent", "percent", "")
                .row("RG-1", "1 – below", percent("0"), percent("10"), "§ 4.3 a")
                .row("RG-2", "2 – developing", percent("5"), percent("25"), "§ 4.3 b")
                .row("RG-3", "3 – meets", percent("40"), percent("80"), "§ 4.3 c")
                .row("RG-4", "4 – exceeds", percent("5"), percent("20"), "§ 4.3 d").finish();
    }

    private void matrix() {
        book.table("Merit matrix", "§ 5.3: what is proposed, by rating and by salary in percent of the midpoint of its range.")
                .setting("layout", "matrix").setting("across", "Compa-ratio").setting("hit policy", "UNIQUE").setting("if no row", "stop").gap()
                .headings("Id", "Rating of the year", "Increase", "Increase", "Increase").headings("", "equals", "result", "result", "result")
                .headings("", "text", "percent", "percent", "percent")
                .row("from", "percent", percent("0"), percent("90"), percent("110"))
                .row("below", "percent", percent("90"), percent("110"), OPEN)
                .row("MM-4", "4 – exceeds", percent("7"), percent("5"), percent("3"))
                .row("MM-3", "3 – meets", percent("5"), percent("3"), percent("1"))
                .row("MM-2", "2 – developing", percent("2"), percent("1"), percent("0"))
                .row("MM-1", "1 – below", percent("0"), percent("0"), percent("0"))
                .row("MM-0", "not rated", percent("2"), percent("1"), percent("0")).finish();
    }

    private void budgets() {
        book.table("Merit budgets", "§ 5.4: what increases and lump sums may cost together, in percent of the salaries of the region.")
                .headings("Id", "Budget share", "Source").headings("", "result", "note").headings("", "percent", "")
                .row("Iberia", percent("3"), "Board, 2026-11-18")
                .row("DACH", percent("2.8"), "Board, 2026-11-18")
                .row("North America East", percent("3.2"), "Board, 2026-11-18")
                .row("North America West", percent("3.2"), "Board, 2026-11-18").finish();
    }
}
