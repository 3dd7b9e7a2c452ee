package org.meritrail.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.WorkbookBuilder;

import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** A policy without a mistake that uses every kind of sheet, for tests that then make one. */
final class SoundPolicy {

    static final String WORKBOOK = "commission/commission.xlsx";
    static final String FILE = "decision-tables/" + WORKBOOK;

    private static final Map<String, Integer> LINES = Map.ofEntries(Map.entry("line", 0), Map.entry("per", 1), Map.entry("operation", 2),
            Map.entry("option", 3), Map.entry("of", 4), Map.entry("with", 5), Map.entry("table", 6), Map.entry("result column", 7),
            Map.entry("over", 8), Map.entry("which", 9), Map.entry("rule", 10), Map.entry("only when", 11), Map.entry("otherwise", 12),
            Map.entry("if missing", 13), Map.entry("round", 14), Map.entry("place", 15));

    private SoundPolicy() {
    }

    static PolicyFolder in(Path folder, WorkbookBuilder workbook) {
        return PolicyFolder.withShippedRules(folder).with(WORKBOOK, workbook);
    }

    static WorkbookBuilder workbook() {
        return data()
                .sheet("Lines", LINES.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toArray())
                .sheet("Lines",
                        line("Sales", "collect", "option", "sum", "of", "Amount", "over", "Deals"),
                        line("Earned", "tiers", "option", "each slice", "of", "Sales", "table", "NB", "round", 0.01, "place", "each slice"),
                        line("Share", "divide", "of", "Sales", "with", "Quota"),
                        line("Factor", "look up", "table", "Factors", "result column", "factor"),
                        line("Reached", "check", "option", "at least", "of", "Share", "with", "Least share"),
                        line("Boosted", "multiply", "of", "Earned", "with", "Factor", "only when", "Reached", "otherwise", "zero", "round", 0.01),
                        line("Protected", "by rule", "rule", "Newcomer's protected quarter", "otherwise", "zero"),
                        line("Total", "add"),
                        line("Commission", "limit", "option", "at most", "of", "Total", "with", "Cap"))
                .sheet("Parts", row("line", "part", "adds or less", "weight"), row("Protected", "Sales"), row("Protected", "Quota"),
                        row("Total", "Boosted", "adds"), row("Total", "Protected", "adds"))
                .sheet("Payments", row("component", "line"), row("Commission", "Commission"))
                .sheet("Alerts", row("line", "effect", "text"), row("Reached", "note", "The least share was reached"))
                .sheet("Examples", row("case", "record", "name", "given or expected", "value"), row("Ana", "P-1", "Sales", "given", 125000));
    }

    private static WorkbookBuilder data() {
        return new WorkbookBuilder()
                .sheet("About", row("about", "value"), row("name", "Commission"), row("in force from", LocalDate.of(2026, 1, 1)))
                .sheet("Records", row("set", "belongs to", "source"), row("Deals", "Participants", "transactions"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"),
                        row("Region", "Participants", "participants.region", "text"))
                .sheet("Values", row("name", "value", "unit", "in force from"), row("Quota", 100000, "EUR"), row("Cap", 6500, "EUR"),
                        row("Least share", percent("10"), "percent"), row("Started", LocalDate.of(2026, 1, 1), "date"),
                        row("Cap", 7000, "EUR", LocalDate.of(2026, 7, 1)))
                .sheet("NB", row("edges in percent of", "Quota"), row("id", "tier", "tier", "rate"), row("compares", "from", "below", "result"),
                        row("unit", "percent", "percent", "percent"), row("NB-1", percent("0"), percent("80"), percent("4")),
                        row("NB-2", percent("80"), percent("100"), percent("7")), row("NB-3", percent("100"), "no end", percent("9")))
                .sheet("Factors", row("if no row", "nothing due"), row("id", "Region", "Share", "Share", "factor", "comment"),
                        row("compares", "one of", "from", "below", "result", "note"), row("unit", "text", "percent", "percent", "number"),
                        row("F-1", "North; South", percent("0"), percent("50"), 1), row("F-2", "North; South", percent("50"), "ANY", 1.2),
                        row("F-3", "East", "ANY", "ANY", 1));
    }

    /** @param cells headings and what stands below them, in turn */
    static Object[] line(String name, String operation, Object... cells) {
        Object[] line = new Object[LINES.size()];
        line[LINES.get("line")] = name;
        line[LINES.get("operation")] = operation;
        for (int at = 0; at < cells.length; at += 2) {
            line[LINES.get((String) cells[at])] = cells[at + 1];
        }
        return line;
    }
}
