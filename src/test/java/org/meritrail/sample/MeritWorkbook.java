package org.meritrail.sample;

import java.time.LocalDate;
import org.meritrail.authoring.templates.Book;
import org.meritrail.kernel.Texts;

import static org.meritrail.sample.SampleWorkbooks.percent;

/** What the workbook of the year's appraisal and merit round said when it was first written, sheet by sheet. */
final class MeritWorkbook {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private final Book book = new Book(Texts.ENGLISH);

    static Book book() {
        return new MeritWorkbook().filled();
    }

    private Book filled() {
        about();
        records();
        inputs();
        values();
        MeritLines.add(book);
        parts();
        new MeritTables(book).add();
        payments();
        statement();
        reports();
        alerts();
        MeritExamples.add(book);
        return book;
    }

    private void about() {
        book.page("about", "Appraisal of the year and merit round 2026", "What this workbook is, whom it concerns and from when it is in force.")
                .headings("About", "Value")
                .row("name", "Alisio Instruments – appraisal of the year and merit round")
                .row("owner", "Development and Compensation, Human Resources")
                .row("who is in (plan)", "Sales")
                .row("in force from", FROM)
                .row("note", "Scores are told each quarter; salaries change once, with the quarter that closes the year. Clauses refer to the Appraisal and "
                        + "Merit Guide 2026.")
                .fixedFirst().finish();
    }

    private void records() {
        book.page("records", "Record sets", "Groups of records that lines can be worked out for, one by one.")
                .headings("Set", "Belongs to", "By", "Source", "Dated by", "Window", "Tree parent", "Order by")
                .row("Regions", "Company", null, "Merit budgets")
                .row("Rating levels", "Company", null, "Rating guideline")
                .row("Participants", "Regions", "assignments.region")
                .row("Goals", "Participants", "participant", "goals", "from; to", "year to date", "above")
                .row("Reviews", "Participants", "participant", "reviews", "from; to", "year to date")
                .row("Quarters", "Participants", "participant", "scores", null, "year to date")
                .row("Leaves", "Participants", "participant", "leaves", "from; to", "year to date")
                .row("Calibrations", "Participants", "participant", "calibrations", null, null, null, "recorded").finish();
    }

    private void inputs() {
        book.page("inputs", "Inputs", "Words that come with the data: which column of which data set they are read from.")
                .headings("Name", "Set", "Source", "Type", "Note")
                .row("Goal", "Goals", "goals.goal", "text", "As agreed at the start of the quarter (§ 2.1).")
                .row("Direction", "Goals", "goals.direction", "text", "More is better, less is better, judged, or goals below (§ 2.2).")
                .row("Start", "Goals", "goals.start", "number", "Where the goal starts from.")
                .row("Target", "Goals", "goals.target", "number", "What earns 100 points.")
                .row("Reached", "Goals", "goals.reached", "number", "What was measured at the quarter's end.")
                .row("Mark", "Goals", "goals.mark", "score", "Of a judged goal, by the manager.")
                .row("Weight", "Goals", "goals.weight", "percent", "Of a topmost goal.")
                .row("Goal above", "Goals", "goals.above", "text", "The goal this one is part of (§ 2.5).")
                .row("Kind of review", "Reviews", "reviews.kind", "text", "self, manager or peer.")
                .row("Marked", "Reviews", "reviews.marked", "score", "0 to 100.")
                .row("Customer satisfaction", "Quarters", "scores.customer_satisfaction", "score", "As in the quarterly appraisal.")
                .row("Forecast accuracy", "Quarters", "scores.forecast_accuracy", "score", "As in the quarterly appraisal.")
                .row("Pipeline hygiene", "Quarters", "scores.pipeline_hygiene", "score", "As in the quarterly appraisal.")
                .row("Away from", "Leaves", "leaves.from", "date", "First day away.")
                .row("Away to", "Leaves", "leaves.to", "date", "Last day away; empty while it lasts.")
                .row("Entered rating", "Calibrations", "calibrations.rating", "text", "What the calibration decided (§ 4.2).")
                .row("Entered reason", "Calibrations", "calibrations.reason", "text", "Why.")
                .row("Entered by", "Calibrations", "calibrations.author", "text", "Who decided.")
                .row("Entered on", "Calibrations", "calibrations.recorded", "date", "The last entry counts.")
                .row("Budget share", "Regions", "Merit budgets.Budget share", "percent", "§ 5.4")
                .row("Rating level", "Rating levels", "Rating guideline.Level", "text", "§ 4.3")
                .row("Guideline at least", "Rating levels", "Rating guideline.At least", "percent", "§ 4.3")
                .row("Guideline at most", "Rating levels", "Rating guideline.At most", "percent", "§ 4.3")
                .row("Reviewed by", "Participants", "assignments.manager", "text", "The manager.")
                .row("Gender", "Participants", "participants.gender", "text", "For the equal-pay report only (§ 6).")
                .row("Grade", "Participants", "participants.grade", "text", "Comparable work (§ 6).")
                .row("Probation", "Participants", "participants.probation", "yes/no", "At the end of the year.")
                .row("Salary", "Participants", "participants.salary", "money", "For a year, before the round.")
                .row("Range minimum", "Participants", "participants.range-min", "money", "Of the grade.")
                .row("Range midpoint", "Participants", "participants.range-mid", "money", "Of the grade.")
                .row("Range maximum", "Participants", "participants.range-max", "money", "Of the grade.").finish();
    }

    private void values() {
        book.page("values", "Values", "Single values of the guide. Tables hold the rest.")
                .headings("Name", "Value", "Unit", "In force from", "Note")
                .row("Judged", "judged", "text", FROM, "§ 2.2")
                .row("Whole", percent("100"), "percent", FROM, "§ 2.3: what the weights of a quarter come to.")
                .row("By themselves", "self", "text", FROM, "§ 3.1")
                .row("By the manager", "manager", "text", FROM, "§ 3.1")
                .row("By a peer", "peer", "text", FROM, "§ 3.1")
                .row("Not rated", "not rated", "text", FROM, "§ 4.1: without any score there is no rating; it never counts as zero.")
                .row("Smallest unit", 25L, "count", FROM, "§ 4.3: below it the guideline is guidance only.")
                .row("Year's start", FROM, "date", null, "§ 5.1")
                .row("Year's end", LocalDate.of(2026, 12, 31), "date", null, "§ 5.1: the round belongs to the quarter that ends on this day.")
                .row("Fewest months", 6L, "count", FROM, "§ 5.2: whole months of service at the end of the year.")
                .row("Most days away", 180L, "count", FROM, "§ 5.2: of all leaves of the year together.")
                .row("Woman", "woman", "text", FROM, "§ 6.1")
                .row("Man", "man", "text", FROM, "§ 6.1")
                .row("Notable gap", percent("5"), "percent", FROM, "§ 6.2: Directive (EU) 2023/970, Art. 10.")
                .row("Smallest group", 3L, "count", FROM, "§ 6.3: so that nobody's pay can be told from a mean.").finish();
    }

    private void parts() {
        book.page("parts", "Parts", "What lines with several parts are made of, with the weight of each.")
                .headings("Line", "Part", "Adds or less", "Weight")
                .row("Views", "Seen by themselves", null, percent("10"))
                .row("Views", "Seen by the manager", null, percent("60"))
                .row("Views", "Seen by peers", null, percent("30"))
                .row("Quarter's score", "Customer satisfaction", null, "Peso de la satisfacción")
                .row("Quarter's score", "Forecast accuracy", null, "Peso del pronóstico")
                .row("Quarter's score", "Pipeline hygiene", null, "Peso de la cartera")
                .row("Overall score", "Goals of the year", null, percent("50"))
                .row("Overall score", "Quarters of the year", null, percent("30"))
                .row("Overall score", "Views", null, percent("20")).finish();
    }

    private void payments() {
        book.page("payments", "Payments", "What is paid, and which line says how much.")
                .headings("Component", "Line", "When", "Earning code", "Note")
                .row("Merit lump sum", "Lump sum", "end of the year", "MERIT",
                        "§ 5.6: with the payroll of January; the new salary itself is paid by payroll.").finish();
    }

    private void statement() {
        book.page("statement", "Statement", "What people are told besides their pay.")
                .headings("Item", "Name")
                .row("Goal", "Goal").row("Weight", "Weight").row("Goal score", "Goal score")
                .row("Quarter's score", "Quarter's score")
                .row("Goals of the year", "Goals of the year").row("Quarters of the year", "Quarters of the year")
                .row("Seen by themselves", "Seen by themselves").row("Seen by the manager", "Seen by the manager").row("Seen by peers", "Seen by peers")
                .row("Overall score", "Overall score").row("Original rating", "Original rating").row("Rating of the year", "Rating of the year")
                .row("Reason of the calibration", "Reason told").row("Calibrated by", "Author told")
                .row("Takes part in the merit round", "Takes part").row("Increase", "Increase").row("New salary", "New salary")
                .row("Lump sum", "Lump sum").finish();
    }

    private void reports() {
        book.page("reports", "Reports", "Which word plays which role in calibration, the merit round and equal pay.")
                .headings("Role", "Name")
                .row("unit", "Region").row("reviewer", "Reviewed by").row("score", "Overall score").row("rating", "Rating of the year")
                .row("original rating", "Original rating").row("rating level", "Rating level").row("guideline at least", "Guideline at least")
                .row("guideline at most", "Guideline at most").row("smallest unit", "Smallest unit").row("salary", "Salary").row("increase", "Increase").row("lump sum", "Lump sum")
                .row("new salary", "New salary").row("budget", "Merit budget").row("smallest shown unit", "Smallest group").row("gender", "Gender").row("woman", "Woman").row("man", "Man")
                .row("comparable work", "Grade").row("variable pay before", "Variable pay before appraisal").row("variable pay after", "Variable pay")
                .row("notable gap", "Notable gap").row("smallest group", "Smallest group").finish();
    }

    private void alerts() {
        book.page("alerts", "Alerts",
                        "Lines that call for attention when they say yes: a note is shown; a hold withholds the pay until someone decides.")
                .headings("Line", "Effect", "Text", "Note")
                .row("Contradiction", "hold", "The target of a goal contradicts its direction", "§ 2.2")
                .row("Weights wrong", "hold", "The weights of the quarter's goals do not come to 100 %", "§ 2.3: decided by the manager.")
                .row("Too light", "hold", "A goal weighs less than the least weight", "§ 2.4")
                .row("Too many", "hold", "There are more goals than are allowed", "§ 2.4")
                .row("No such rating", "hold", "The moderated rating is none of the guide; the last one that is, or the calculated one, counts until it is corrected",
                        "§ 4.2: of whom it was entered for; the budget of the region is shared out without waiting.")
                .row("No reason", "hold", "A moderated rating needs its reason", "§ 4.2")
                .row("No author", "hold", "A moderated rating needs its author", "§ 4.2")
                .row("Below minimum", "note", "The new salary is below the minimum of its range", "§ 5.5: to be looked at by Compensation.").finish();
    }
}
