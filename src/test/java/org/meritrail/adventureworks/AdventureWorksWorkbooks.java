package org.meritrail.adventureworks;

import java.nio.file.Path;
import org.meritrail.fixtures.WorkbookBuilder;

import static org.meritrail.fixtures.WorkbookBuilder.row;

/** How the two AdventureWorks workbooks were first written; the files under {@code src/test/resources} are what counts. */
final class AdventureWorksWorkbooks {

    private static final Path FOLDER = Path.of("src/test/resources/adventureworks");

    private AdventureWorksWorkbooks() {
    }

    public static void main(String[] none) {
        start("Commission on the sales of each quota window, rounded once on the total")
                .sheet("Lines", LINES)
                .sheet("Lines", row("Commission", "Windows", "multiply", null, "Sales", "Commission rate", null, 0.01))
                .sheet("Lines", TOTAL)
                .write(FOLDER.resolve("total/decision-tables/adventureworks/adventureworks.xlsx"));
        start("Commission on the sales of each quota window, rounded order by order")
                .sheet("Lines", LINES)
                .sheet("Lines", row("Order commission", "Orders", "multiply", null, "Subtotal", "Commission rate", null, 0.01),
                        row("Commission", "Windows", "collect", "sum", "Order commission", null, "Orders"))
                .sheet("Lines", TOTAL)
                .write(FOLDER.resolve("each-order/decision-tables/adventureworks/adventureworks.xlsx"));
    }

    private static final Object[][] LINES = {
            row("line", "per", "operation", "option", "of", "with", "over", "round"),
            row("Orders placed", "Windows", "collect", "count", null, null, "Orders"),
            row("Sales", "Windows", "collect", "sum", "Subtotal", null, "Orders"),
            row("Attainment", "Windows", "divide", null, "Sales", "Quota")
    };

    private static final Object[] TOTAL = row("All windows", "Participants", "collect", "sum", "Commission", null, "Windows");

    private static WorkbookBuilder start(String name) {
        return new WorkbookBuilder()
                .sheet("About", row("about", "value"), row("name", name), row("owner", "AdventureWorks sales operations"))
                .sheet("Records", row("set", "belongs to", "source", "link in force on"),
                        row("Windows", "Participants", "quotas", "from"),
                        row("Orders", "Windows", "transactions", "date"))
                .sheet("Inputs", row("name", "set", "source", "type"),
                        row("Quota", "Windows", "quotas.amount", "money"),
                        row("Subtotal", "Orders", "transactions.amount", "money"),
                        row("Commission rate", "Participants", "participants.commission", "percent"))
                .sheet("Payments", row("component", "line"), row("Commission", "All windows"));
    }
}
