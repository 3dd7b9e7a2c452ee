package org.meritrail.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.Ground;
import org.meritrail.explanation.Node;
import org.meritrail.explanation.Saying;
import org.meritrail.kernel.Texts;

/**
 * What a person is told for a period. Made from their explanation alone, without what others came to, and the adjustments that are paid besides. The JSON form is published as
 * {@code docs/schemas/statement-1.json}.
 *
 * @param schema  {@value #SCHEMA}
 * @param policy  fingerprint of the policy that was applied
 * @param status  as the explanation's
 * @param outcome as the explanation's
 * @param total   null unless pay is due
 * @param reasons why nothing is due or pay is withheld
 * @param notes   alerts that were raised and do not hold the pay back
 * @param tables  what is told of the person's records, such as goals
 * @param results what is told of the person
 * @param pay     what each component of pay came to
 * @param besides adjustments that are paid with it, which nothing works out; empty unless it is of a run
 * @param way     every step from what was read to results and pay; each comes after those it was worked out from
 */
public record Statement(String schema, String participant, String name, String period, String policy, String status, String outcome, Fact total,
                        List<Saying> reasons, List<Saying> notes, List<Table> tables, List<Told> results, List<Told> pay, List<Besides> besides, List<Step> way) {

    public static final String SCHEMA = "meritrail/statement/1";
    private static final int LONGEST = 60;

    /** Items of the same records side by side. */
    public record Table(List<String> columns, List<Row> rows) {

        private static final Set<String> NUMBERS = Set.of("money", "percent", "number", "count", "score");

        /** Whether a column holds numbers, which are set to the right. */
        public boolean isOfNumbers(int column) {
            return rows.stream().allMatch(row -> NUMBERS.contains(row.cells().get(column).kind()));
        }
    }

    /** @param cells one for each column */
    public record Row(String record, List<Fact> cells) {
    }

    /**
     * @param next what else would have come out, had the number that decided it been larger or smaller; empty where none did by itself
     * @param step the number of the step in the way that it came from, from 1; null where the way has none
     */
    public record Told(String name, Fact value, List<Ground.Next> next, Integer step) {
    }

    /**
     * An amount that somebody asked for and somebody else approved.
     *
     * @param number     of the adjustment
     * @param amount     below zero if it is taken back
     * @param reason     a code of the policy
     * @param english    the reason's text
     * @param spanish    the same
     */
    public record Besides(int number, String component, Fact amount, String reason, String english, String spanish) {

        public String in(Texts texts) {
            return texts.say("statement.besides.reason", texts.language().equals("es") ? spanish : english, String.valueOf(number));
        }
    }

    /** A step under its number in the way. */
    public record Numbered(int number, Step step) {
    }

    /**
     * @param rule    the operation that worked it out; null for what was read or stated
     * @param record  id of the record it is about; null if it is about the person
     * @param reads   the line as a sentence; null for what was read or stated
     * @param grounds what decided it
     */
    public record Step(String name, String record, Fact result, String rule, Saying reads, List<Ground> grounds) {
    }

    /**
     * What its files are called, without an ending. Ids are whatever the data say: only plain letters of theirs get into a name, behind a
     * number that keeps them apart.
     */
    public String fileName(int number) {
        String plain = participant.replaceAll("[^A-Za-z0-9-]+", "-");
        return "%04d-%s".formatted(number, plain.substring(0, Math.min(plain.length(), LONGEST)));
    }

    public static Statement of(Explanation complete) {
        Explanation own = complete.withoutOthers();
        Set<Step> way = new LinkedHashSet<>();
        own.components().forEach(component -> addWay(component, way));
        own.statement().forEach(item -> item.values().forEach(value -> addWay(value, way)));
        List<Step> steps = List.copyOf(way);
        return new Statement(SCHEMA, own.participant(), own.name(), own.period(), own.policy(), own.status(), own.outcome(), own.total(), own.reasons(),
                own.notes(), tables(own.statement()), results(own.statement(), steps),
                own.components().stream().map(node -> told(node.name(), node, steps)).toList(), List.of(), steps);
    }

    /** The same with what is paid besides. */
    public Statement with(List<Besides> adjustments) {
        return new Statement(schema, participant, name, period, policy, status, outcome, total, reasons, notes, tables, results, pay, adjustments, way);
    }

    /** What a row is called: of a record that is known by its person and its day, the day. */
    public String heading(Row row) {
        String own = participant + "@";
        return row.record().startsWith(own) ? row.record().substring(own.length()) : row.record();
    }

    /**
     * The way without what came to nothing: where pay is due and something is missing of a record, such as what was reached of a goal that is
     * judged, another way was taken.
     */
    public List<Numbered> taken() {
        return IntStream.range(0, way.size()).mapToObj(at -> new Numbered(at + 1, way.get(at)))
                .filter(one -> total == null || one.step().record() == null || !one.step().result().kind().equals("missing")).toList();
    }

    /** The step that a figure came from. */
    public Optional<Step> source(Told told) {
        return Optional.ofNullable(told.step()).map(number -> way.get(number - 1));
    }

    /** A record's id, behind the words it is called by where a table tells them. */
    public String called(String record) {
        return tables.stream().flatMap(table -> table.rows().stream()).filter(row -> row.record().equals(record))
                .flatMap(row -> row.cells().stream()).filter(cell -> cell.kind().equals("label")).findFirst()
                .map(title -> title.value() + ", " + record).orElse(record);
    }

    private static Told told(String name, Node node, List<Step> way) {
        return new Told(name, node.result(), node.next(), IntStream.range(0, way.size()).filter(at -> isOf(way.get(at), node)).mapToObj(at -> at + 1).findFirst().orElse(null));
    }

    private static boolean isOf(Step step, Node node) {
        return step.name().equals(node.name()) && Objects.equals(step.record(), node.record()) && step.result().equals(node.result());
    }

    private static List<Told> results(List<Explanation.Item> items, List<Step> way) {
        return items.stream().filter(item -> !isOfRecords(item) && !item.values().isEmpty())
                .map(item -> told(item.name(), item.values().get(0), way)).toList();
    }

    private static boolean isOfRecords(Explanation.Item item) {
        return item.values().stream().anyMatch(value -> value.record() != null);
    }

    /** Neighbouring items of the same records are one table. */
    private static List<Table> tables(List<Explanation.Item> items) {
        List<Table> tables = new ArrayList<>();
        List<Explanation.Item> together = new ArrayList<>();
        for (Explanation.Item item : items.stream().filter(Statement::isOfRecords).toList()) {
            if (!together.isEmpty() && !records(together.get(0)).equals(records(item))) {
                tables.add(table(together));
                together.clear();
            }
            together.add(item);
        }
        if (!together.isEmpty()) {
            tables.add(table(together));
        }
        return tables;
    }

    private static Set<String> records(Explanation.Item item) {
        Set<String> records = new TreeSet<>();
        item.values().forEach(value -> records.add(String.valueOf(value.record())));
        return records;
    }

    private static Table table(List<Explanation.Item> items) {
        List<Row> rows = items.get(0).values().stream().map(Node::record).distinct()
                .map(record -> new Row(record, items.stream().map(item -> cell(item, record)).toList())).toList();
        return new Table(items.stream().map(Explanation.Item::name).toList(), rows);
    }

    private static Fact cell(Explanation.Item item, String record) {
        return item.values().stream().filter(value -> record.equals(value.record())).map(Node::result).findFirst().orElseThrow();
    }

    /** What stands elsewhere in the tree with its steps is told there. */
    private static void addWay(Node node, Set<Step> way) {
        node.steps().forEach(step -> addWay(step, way));
        if (!node.seeAbove()) {
            way.add(new Step(node.name(), node.record(), node.result(), node.rule() == null ? null : node.rule().name(), node.reads(), node.grounds()));
        }
    }
}
