package org.meritrail.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.reference.RefResult.Answer;
import org.meritrail.reference.RefResult.Day;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Text;

import static org.meritrail.fixtures.WorkbookBuilder.row;

/** Writes a plan as the workbook an analyst would make of it; what no line reads is left out. */
final class Writing {

    private static final List<String> HEADINGS = List.of("option", "of", "with", "table", "result column", "over", "window", "earlier results",
            "which", "only when", "otherwise", "if missing", "round", "rounding", "place");
    private static final Map<String, String> SOURCES = Map.of("Participants", "participants", "Terms", "assignments", "Deals", "transactions", "Teams", "teams");

    private static final Map<String, String> ORDERS = Map.of("Terms", "from", RefPlan.DEALS, "date");

    private final RefPlan plan;
    private final WorkbookBuilder workbook = new WorkbookBuilder();

    private Writing(RefPlan plan) {
        this.plan = plan;
    }

    static WorkbookBuilder workbook(RefPlan plan) {
        Writing writing = new Writing(plan);
        writing.beginnings(writing.words());
        writing.lines();
        plan.tables().forEach(writing::table);
        return writing.workbook;
    }

    /** The data set and column an input is read from. */
    static String source(RefPlan.Input input) {
        return SOURCES.get(input.set()) + "." + column(input.name());
    }

    /** The heading of an input's column. */
    static String column(String input) {
        return input.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private Set<String> words() {
        return Stream.concat(plan.lines().stream().flatMap(RefLine::reads), plan.tables().stream().flatMap(RefTable::reads)).collect(Collectors.toSet());
    }

    private void beginnings(Set<String> read) {
        if (plan.month()) {
            workbook.sheet("About", row("about", "value"), row("year starts", RefData.FROM));
        }
        sheet("Records", row("set", "belongs to", "source", "by", "window", "tree parent", "order by"), plan.sets(), (set, rows) -> rows.add(record(set)));
        if (plan.hasTeams()) {
            workbook.sheet("Records", row(RefPlan.PARTICIPANTS, RefPlan.COMPANY), row(RefPlan.PARTICIPANTS, RefPlan.TEAMS, null, "assignments.team"));
        }
        sheet("Inputs", row("name", "set", "source", "type"), plan.inputs().stream().filter(input -> read.contains(input.name())).toList(),
                (input, rows) -> rows.add(row(input.name(), input.set(), source(input), input.type())));
        if (plan.hasTeams()) {
            // a column of assignments that the plan brings in itself must be an input
            workbook.sheet("Inputs", row("P team", RefPlan.PARTICIPANTS, "assignments.team", "text"));
        }
        sheet("Values", row("name", "value", "unit", "in force from"), plan.values().keySet().stream().filter(read::contains).sorted().toList(), this::value);
    }

    private static Object[] record(RefPlan.Owned set) {
        return row(set.name(), set.owner(), SOURCES.get(set.name()), null, set.window(), set.name().equals(RefPlan.TEAMS) ? RefTree.PARENT : null,
                ORDERS.get(set.name()));
    }

    private void value(String name, List<Object[]> rows) {
        rows.add(row(name, cell(plan.values().get(name)), unit(plan.values().get(name)), null));
        if (plan.later().containsKey(name)) {
            RefPlan.Later later = plan.later().get(name);
            rows.add(row(name, cell(later.value()), unit(later.value()), later.from()));
        }
    }

    private void lines() {
        Object[] headings = Stream.concat(Stream.of("line", "per", "operation"), HEADINGS.stream()).toArray();
        sheet("Lines", headings, plan.lines(), (line, rows) -> rows.add(Stream.concat(Stream.of(line.name(), line.per(), line.operation()),
                HEADINGS.stream().map(heading -> word(line, heading))).toArray()));
        sheet("Parts", row("line", "part", "adds or less", "weight"), plan.lines(), (line, rows) -> line.parts()
                .forEach(part -> rows.add(row(line.name(), part.name(), part.less() ? "less" : null, weight(part.weight())))));
        sheet("Payments", row("component", "line"), plan.paid(), (name, rows) -> rows.add(row("Pay of " + name, name)));
    }

    private static Object word(RefLine line, String heading) {
        return heading.equals("round") && line.has(heading) ? new BigDecimal(line.word(heading)) : line.word(heading);
    }

    private static Object weight(String weight) {
        if (weight.isEmpty()) {
            return null;
        }
        return Character.isDigit(weight.charAt(0)) ? new BigDecimal(weight) : weight;
    }

    private void table(RefTable table) {
        table.settings().forEach((name, what) -> workbook.sheet(table.name(), row(name, what instanceof RefResult value ? cell(value) : what)));
        if (table.settings().containsKey(RefTable.ACROSS)) {
            new WritingMatrix(table).into(workbook);
            return;
        }
        workbook.sheet(table.name(), heading("id", table.columns().stream().map(RefTable.Column::word)),
                heading("compares", table.columns().stream().map(RefTable.Column::compares)),
                heading("unit", table.columns().stream().map(RefTable.Column::unit)));
        table.rows().forEach(row -> workbook.sheet(table.name(), cells(table, row)));
    }

    static Object[] heading(String first, Stream<String> rest) {
        return Stream.concat(Stream.of(first), rest).toArray();
    }

    private static Object[] cells(RefTable table, RefTable.Row row) {
        List<Object> cells = new ArrayList<>(List.of(row.id()));
        for (int at = 0; at < table.columns().size(); at++) {
            cells.add(condition(table.columns().get(at), row.cells().get(at)));
        }
        return cells.toArray();
    }

    static Object condition(RefTable.Column column, List<RefResult> cell) {
        if (cell.isEmpty()) {
            return column.compares().equals("one of") ? "ANY" : "no end";
        }
        boolean texts = cell.get(0) instanceof Text;
        return texts ? cell.stream().map(text -> ((Text) text).text()).collect(Collectors.joining("; ")) : cell(cell.get(0));
    }

    private <T> void sheet(String name, Object[] headings, List<T> things, BiConsumer<T, List<Object[]>> writing) {
        List<Object[]> rows = new ArrayList<>();
        things.forEach(thing -> writing.accept(thing, rows));
        if (!rows.isEmpty()) {
            workbook.sheet(name, headings).sheet(name, rows.toArray(Object[][]::new));
        }
    }

    static Object cell(RefResult result) {
        if (result instanceof Num number) {
            BigDecimal decimal = decimal(number.number());
            return number.unit().equals(RefUnits.PERCENT) ? WorkbookBuilder.percent(decimal.movePointRight(2).toPlainString()) : decimal;
        }
        return result instanceof Day day ? day.date() : text(result);
    }

    private static String unit(RefResult result) {
        if (result instanceof Num number) {
            return number.unit();
        }
        return result instanceof Day ? "date" : result instanceof Answer ? "yes/no" : "text";
    }

    /** As it is written into a data file. */
    static String text(RefResult result) {
        if (result instanceof Num number) {
            return decimal(number.number()).toPlainString();
        }
        if (result instanceof Answer answer) {
            return answer.yes() ? "yes" : "no";
        }
        return result instanceof Day day ? day.date().toString() : ((Text) result).text();
    }

    private static BigDecimal decimal(BigFraction number) {
        return new BigDecimal(number.getNumerator()).divide(new BigDecimal(number.getDenominator()));
    }
}
