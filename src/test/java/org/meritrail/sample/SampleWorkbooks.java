package org.meritrail.sample;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.meritrail.authoring.templates.Book;
import org.meritrail.authoring.templates.Typed;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.kernel.Message;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.ReadsAs;

/**
 * How the workbooks of the sample company were first written. From then on they are edited in a spreadsheet program like any
 * other: the files under {@code decision-tables/} are the truth, not this class, and running it again discards such edits.
 */
public final class SampleWorkbooks {

    private SampleWorkbooks() {
    }

    /** @param arguments a policy folder with the rules; the working directory if there is none */
    public static void main(String[] arguments) {
        Path policy = arguments.length == 0 ? PolicyFolder.SHIPPED : Path.of(arguments[0]);
        Map<String, Book> books = Map.of("commission/commission.xlsx", CommissionWorkbook.book(), "appraisal/appraisal.xlsx", AppraisalWorkbook.book(),
                "merit/merit.xlsx", MeritWorkbook.book());
        books.forEach((file, book) -> book.write(policy.resolve("decision-tables").resolve(file)));
        Plan plan = new PolicyFolder(policy).policy().plan();
        books.forEach((file, book) -> {
            book.readsAs(sentences(plan, file));
            book.write(policy.resolve("decision-tables").resolve(file));
        });
    }

    private static Map<Integer, Message> sentences(Plan plan, String workbook) {
        return ReadsAs.of(plan).entrySet().stream().filter(row -> row.getKey().workbook().equals(workbook))
                .collect(Collectors.toMap(row -> row.getKey().row(), Map.Entry::getValue));
    }

    /** A number typed with the percent sign. */
    static Typed percent(String typed) {
        return Typed.percent(typed);
    }
}
