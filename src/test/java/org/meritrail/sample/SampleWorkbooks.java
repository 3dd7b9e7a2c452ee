package org.meritrail.sample;

import java.nio.file.Path;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.WorkbookBuilder.Percent;

/**
 * How the workbooks of the sample company were first written. From then on they are edited in a spreadsheet program like any
 * other: the files under {@code decision-tables/} are the truth, not this class, and running it again discards such edits.
 */
public final class SampleWorkbooks {

    private SampleWorkbooks() {
    }

    /** @param arguments the folder to write {@code decision-tables/} into; the working directory if there is none */
    public static void main(String[] arguments) {
        Path tables = (arguments.length == 0 ? PolicyFolder.SHIPPED : Path.of(arguments[0])).resolve("decision-tables");
        CommissionWorkbook.book().write(tables.resolve("commission/commission.xlsx"));
        AppraisalWorkbook.book().write(tables.resolve("appraisal/appraisal.xlsx"));
    }

    /** A number typed with the percent sign. */
    static Percent percent(String typed) {
        return new Percent(typed);
    }
}
