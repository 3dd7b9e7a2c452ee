package org.meritrail.sample;

import java.math.BigDecimal;
import org.meritrail.authoring.templates.Book;

/** The lines of the merit workbook, from goals and reviews to the rating, and from there to money. */
final class MeritLines {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final String YEAR = "year to date";

    private final LineRows rows;

    private MeritLines(LineRows rows) {
        this.rows = rows;
    }

    static void add(Book book) {
        MeritLines lines = new MeritLines(new LineRows(book.page("lines", "Lines",
                "One row for each figure. Their order does not matter: names decide what is worked out first."),
                "Line", "Operation", "Per", "Option", "Of", "With", "Table", "Result column", "Over", "Which", "Window", "If missing", "Only when",
                "Otherwise", "Round", "Earlier results", "Reads as", "Note"));
        lines.goals();
        lines.weights();
        lines.views();
        lines.rating();
        lines.eligibility();
        lines.proposals();
        lines.fund();
        lines.salaries();
        lines.rows.finish();
    }

    private void goals() {
        rows.line("§ 2.2", "Judged goal", "check", "Per", "Goals", "Option", "equal to", "Of", "Direction", "With", "Judged")
                .line("§ 2.2", "Way come", "subtract", "Per", "Goals", "Of", "Reached", "With", "Start")
                .line("§ 2.2: below zero where less is better.", "Way to go", "subtract", "Per", "Goals", "Of", "Target", "With", "Start")
                .line("§ 2.2", "Share of the way", "divide", "Per", "Goals", "Option", "if zero: missing", "Of", "Way come", "With", "Way to go")
                .line("§ 2.2", "Measured score", "curve", "Per", "Goals", "Of", "Share of the way", "Table", "Goal curve")
                .line("§ 2.2: the mark of a judged goal, the curve of any other.", "Own score", "take", "Per", "Goals", "Of", "Mark", "Only when",
                        "Judged goal", "Otherwise", "Measured score")
                .line("§ 2.5: a goal with others below it is as good as these in the mean.", "Goal score", "roll up", "Per", "Goals", "Option", "mean", "Of",
                        "Own score")
                .line("§ 2.2: judged goals and those with others below them have no way to go.", "As stated", "look up", "Per", "Goals", "Table", "Directions",
                        "If missing", "yes")
                .line("§ 2.2: for the alert.", "Contradiction", "check", "Per", "Goals", "Option", "equal to", "Of", "As stated", "With", "no")
                .line("§ 2.5", "Topmost goal", "check", "Per", "Goals", "Option", "missing", "Of", "Goal above")
                .line("§ 2.3", "Goal points", "multiply", "Per", "Goals", "Of", "Goal score", "With", "Weight")
                .line("§ 2.3", "Points of the year", "collect", "Option", "sum", "Of", "Goal points", "Over", "Goals", "Which", "Topmost goal", "Window", YEAR)
                .line("§ 2.3", "Weights of the year", "collect", "Option", "sum", "Of", "Weight", "Over", "Goals", "Which", "Topmost goal", "Window", YEAR)
                .line("§ 2.3: each quarter counts the same.", "Goals of the year", "divide", "Option", "if zero: missing", "Of", "Points of the year", "With",
                        "Weights of the year");
    }

    private void weights() {
        rows.line("§ 2.3", "Weights of the quarter", "collect", "Option", "sum", "Of", "Weight", "Over", "Goals", "Which", "Topmost goal")
                .line("§ 2.4", "Number of goals", "collect", "Option", "count", "Of", "Weight", "Over", "Goals", "Which", "Topmost goal")
                .line("§ 2.4", "Lightest weight", "collect", "Option", "smallest", "Of", "Weight", "Over", "Goals", "Which", "Topmost goal")
                .line("§ 2.4", "Least weight", "look up", "Table", "Goal limits", "Result column", "Least weight")
                .line("§ 2.4", "Most goals", "look up", "Table", "Goal limits", "Result column", "Most goals")
                .line("§ 2.1: whoever has none yet has no weights to check.", "Has goals", "check", "Option", "more than", "Of", "Number of goals", "With", "zero")
                .line("§ 2.3", "Weights whole", "check", "Option", "equal to", "Of", "Weights of the quarter", "With", "Whole")
                .line("§ 2.3: for the alert.", "Weights wrong", "check", "Option", "equal to", "Of", "Weights whole", "With", "no", "Only when", "Has goals",
                        "Otherwise", "no")
                .line("§ 2.4: for the alert.", "Too light", "check", "Option", "less than", "Of", "Lightest weight", "With", "Least weight", "Only when",
                        "Has goals", "Otherwise", "no")
                .line("§ 2.4: for the alert.", "Too many", "check", "Option", "more than", "Of", "Number of goals", "With", "Most goals", "Only when",
                        "Has goals", "Otherwise", "no");
    }

    private void views() {
        rows.line("§ 3.1", "Self-review", "check", "Per", "Reviews", "Option", "equal to", "Of", "Kind of review", "With", "By themselves")
                .line("§ 3.1", "Manager's review", "check", "Per", "Reviews", "Option", "equal to", "Of", "Kind of review", "With", "By the manager")
                .line("§ 3.1", "Peer review", "check", "Per", "Reviews", "Option", "equal to", "Of", "Kind of review", "With", "By a peer")
                .line("§ 3.1", "Seen by themselves", "collect", "Option", "mean", "Of", "Marked", "Over", "Reviews", "Which", "Self-review", "Window", YEAR)
                .line("§ 3.1", "Seen by the manager", "collect", "Option", "mean", "Of", "Marked", "Over", "Reviews", "Which", "Manager's review", "Window", YEAR)
                .line("§ 3.1: peers are averaged first.", "Seen by peers", "collect", "Option", "mean", "Of", "Marked", "Over", "Reviews", "Which", "Peer review",
                        "Window", YEAR)
                .line("§ 3.2: a view that nobody gave is left out, and the others weigh more.", "Views", "mean", "If missing", "left out")
                .line("§ 3.3: with the weights of the quarterly appraisal, which stand in its workbook.", "Quarter's score", "mean", "Per", "Quarters")
                .line("§ 3.3", "Quarter handed in", "check", "Per", "Quarters", "Option", "present", "Of", "Quarter's score")
                .line("§ 3.3: a quarter without all three scores is left out.", "Quarters of the year", "collect", "Option", "mean", "Of", "Quarter's score",
                        "Over", "Quarters", "Which", "Quarter handed in", "Window", YEAR);
    }

    private void rating() {
        rows.line("§ 3.4: what is not there is left out. Not rounded.", "Overall score", "mean", "If missing", "left out")
                .line("§ 4.1", "Original rating", "look up", "Table", "Year ratings", "If missing", "Not rated")
                .line("§ 5.1: yes in the quarter that ends the year.", "Year closes", "check", "Per", "Company", "Option", "equal to", "Of", "period end", "With",
                        "Year's end")
                .line("§ 4.2: no calibration counts before the year closes.", "Rating entered", "check", "Per", "Calibrations", "Option", "present", "Of",
                        "Entered rating", "Only when", "Year closes", "Otherwise", "no")
                .line("§ 4.2: missing for what is no rating of the guide.", "Known rating", "look up", "Per", "Calibrations", "Table", "Known ratings")
                .line("§ 4.2", "Rating known", "check", "Per", "Calibrations", "Option", "present", "Of", "Known rating")
                .line("§ 4.2: the last entry that is a rating of the guide takes the place of the original rating, once the year closes.", "Rating of the year",
                        "collect", "Option", "last", "Of", "Entered rating", "Over", "Calibrations", "Which", "Rating known", "If missing", "Original rating", "Only when",
                        "Year closes", "Otherwise", "Original rating")
                .line("§ 4.2: for the alert.", "No reason", "check", "Per", "Calibrations", "Option", "missing", "Of", "Entered reason", "Only when",
                        "Rating entered", "Otherwise", "no")
                .line("§ 4.2: for the alert.", "No author", "check", "Per", "Calibrations", "Option", "missing", "Of", "Entered by", "Only when",
                        "Rating entered", "Otherwise", "no")
                .line("§ 4.2: for the alert. What somebody else gets of the budget does not wait for it.", "No such rating", "check", "Per", "Calibrations", "Option",
                        "missing", "Of", "Known rating", "Only when", "Rating entered", "Otherwise", "no")
                .line("§ 4.2", "Reason told", "take", "Per", "Calibrations", "Of", "Entered reason", "Only when", "Year closes")
                .line("§ 4.2", "Author told", "take", "Per", "Calibrations", "Of", "Entered by", "Only when", "Year closes");
    }

    private void eligibility() {
        rows.line("§ 5.2", "Months of service", "elapsed", "Option", "months", "Of", "Hired", "With", "period end")
                .line("§ 5.2", "First day away", "limit", "Per", "Leaves", "Option", "at least", "Of", "Away from", "With", "Year's start")
                .line("§ 5.2: a leave without a last day goes on.", "Last day away", "limit", "Per", "Leaves", "Option", "at most", "Of", "Away to", "With", "period end",
                        "If missing", "period end")
                .line("§ 5.2: within the year.", "Days of the leave", "elapsed", "Per", "Leaves", "Option", "days, both ends counted", "Of", "First day away",
                        "With", "Last day away")
                .line("§ 5.2", "Days away", "collect", "Option", "sum", "Of", "Days of the leave", "Over", "Leaves", "Window", YEAR)
                .line("§ 5.2", "Long enough", "check", "Option", "at least", "Of", "Months of service", "With", "Fewest months")
                .line("§ 5.2", "There enough", "check", "Option", "at most", "Of", "Days away", "With", "Most days away")
                .line("§ 5.2", "Past probation", "check", "Option", "equal to", "Of", "Probation", "With", "no")
                .line("§ 5.2", "In service", "take", "Of", "There enough", "Only when", "Long enough", "Otherwise", "no")
                .line("§ 5.2: long enough in service, not too long away, and past probation.", "Takes part", "take", "Of", "Past probation", "Only when",
                        "In service", "Otherwise", "no")
                .line("§ 5.2", "First day of the year", "limit", "Option", "at least", "Of", "Hired", "With", "Year's start")
                .line("§ 5.2", "Days employed", "elapsed", "Option", "days, both ends counted", "Of", "First day of the year", "With", "period end")
                .line("§ 5.2", "Days there", "subtract", "Of", "Days employed", "With", "Days away")
                .line("§ 5.2", "Days of the year", "elapsed", "Per", "Company", "Option", "days, both ends counted", "Of", "Year's start", "With", "Year's end")
                .line("§ 5.2: not rounded.", "Share of the year", "divide", "Option", "if zero: missing", "Of", "Days there", "With", "Days of the year");
    }

    private void proposals() {
        rows.line("§ 5.3", "Compa-ratio", "divide", "Option", "if zero: missing", "Of", "Salary", "With", "Range midpoint")
                .line("§ 5.3", "Merit", "look up", "Table", "Merit matrix")
                .line("§ 5.3", "By the matrix", "multiply", "Of", "Salary", "With", "Merit")
                .line("§ 5.2: for the share of the year that somebody was there.", "Prorated", "multiply", "Of", "By the matrix", "With", "Share of the year")
                .line("§ 5.5", "Way to the minimum", "subtract", "Option", "not below zero", "Of", "Range minimum", "With", "Salary")
                .line("§ 5.5: at least what lifts the salary to its range.", "Proposed", "limit", "Option", "at least", "Of", "Prorated", "With",
                        "Way to the minimum", "Only when", "Takes part");
    }

    private void fund() {
        rows.line("§ 5.4", "Salaries", "collect", "Per", "Regions", "Option", "sum", "Of", "Salary", "Over", "Participants")
                .line("§ 5.4", "Merit budget", "multiply", "Per", "Regions", "Of", "Salaries", "With", "Budget share", "Round", CENT)
                .line("§ 5.4", "Needed", "collect", "Per", "Regions", "Option", "sum", "Of", "Proposed", "Over", "Participants")
                .line("§ 5.4: what is needed, and never more than the budget.", "Fund", "limit", "Per", "Regions", "Option", "at most", "Of", "Needed", "With",
                        "Merit budget", "Only when", "Year closes")
                .line("§ 5.1: yes for who takes part, once the year closes.", "May be raised", "take", "Of", "Takes part", "Only when", "Year closes", "Otherwise", "no")
                .line("§ 5.4: all proposals of a region are cut by the same share; cents go to the largest remainder.", "Increase", "allocate", "Option",
                        "in proportion to", "Of", "Fund", "With", "Proposed", "Over", "Regions", "Only when", "May be raised", "Round",
                        CENT);
    }

    private void salaries() {
        rows.line("§ 5.6", "Raised", "add", "Of", "Salary", "With", "Increase", "Only when", "Year closes")
                .line("§ 5.6: no salary is lowered.", "Ceiling", "limit", "Option", "at least", "Of", "Range maximum", "With", "Salary")
                .line("§ 5.6", "New salary", "limit", "Option", "at most", "Of", "Raised", "With", "Ceiling")
                .line("§ 5.6: what would lift the salary above its range is paid once.", "Lump sum", "subtract", "Of", "Raised", "With", "New salary", "Only when",
                        "Year closes")
                .line("§ 5.5: for the alert.", "Below minimum", "check", "Option", "less than", "Of", "New salary", "With", "Range minimum", "Only when",
                        "Year closes", "Otherwise", "no")
                .line("§ 6.1", "Earlier variable pay", "carry", "Option", "sum", "Of", "Comisión ajustada", "Window", "earlier periods of the year",
                        "Earlier results", "as calculated now")
                .line("§ 6.1: the same without what this quarter's appraisal makes of its commission.", "Variable pay before appraisal", "add", "Of",
                        "Earlier variable pay", "With", "Commission")
                .line("§ 6.1: the commission of the year with what the quarterly appraisals made of it.", "Variable pay", "add", "Of",
                        "Earlier variable pay", "With", "Comisión ajustada");
    }
}
