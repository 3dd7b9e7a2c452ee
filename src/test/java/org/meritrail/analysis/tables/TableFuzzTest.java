package org.meritrail.analysis.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.Condition.OneOf;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.DecisionTable.Column;
import org.meritrail.vocabulary.DecisionTable.Curving;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.DecisionTable.Tiering;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableLayout;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

import static org.assertj.core.api.Assertions.assertThat;

/** Random tables of every layout, senseless ones among them, can be analysed and spoken of in each language. */
class TableFuzzTest {

    private static final long SEED = 20261124;
    private static final int TABLES = 600;
    private static final long FEW = 2000;
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP");

    private enum Layout { LIST, MATRIX, TIERS, CURVE, EXCHANGE }

    private enum Sort { PERCENT, COUNT, MONEY, DATE, DAYS, WORDS, ANSWERS }

    private final Random random = new Random(SEED);

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void analysesTablesOfEveryLayout() {
        for (int at = 0; at < TABLES; at++) {
            Layout layout = Layout.values()[at % Layout.values().length];
            DecisionTable table = table(layout, 1 + random.nextInt(at % 50 == 0 ? 120 : 12));
            List<Found> whole = analysed(table, TableChecks.BUDGET);
            assertThat(whole).as("%s %s", layout, table.rows()).noneMatch(found -> found.code() == FindingCode.NOT_FULLY_ANALYSED && table.rows().size() < 13);
            analysed(table, FEW);
        }
    }

    private List<Found> analysed(DecisionTable table, long steps) {
        Subject subject = Subject.of(table, List.of(), word -> word.startsWith("COUNT") || word.startsWith("DATE"));
        List<Found> found = TableAnalysis.of(subject, BenchmarkTables.plan(table), steps);
        for (Texts texts : Texts.all()) {
            found.forEach(one -> assertThat(new Message("finding." + one.code().code() + ".reason", withPeople(one)).in(texts)).isNotBlank());
        }
        return found;
    }

    private static List<Object> withPeople(Found found) {
        List<Object> arguments = new ArrayList<>(found.arguments());
        arguments.add(Message.of("analysis.no-more"));
        arguments.add(Message.of("analysis.no-people"));
        return arguments;
    }

    private DecisionTable table(Layout layout, int count) {
        List<Sort> sorts = IntStream.range(0, layout == Layout.EXCHANGE ? 0 : random.nextInt(5) + (layout.compareTo(Layout.MATRIX) <= 0 ? 1 : 0))
                .mapToObj(at -> Sort.values()[random.nextInt(Sort.values().length)]).toList();
        List<Column> columns = new ArrayList<>(IntStream.range(0, sorts.size()).mapToObj(at -> new Column(sorts.get(at).name() + at, "Word " + at, unit(sorts.get(at)))).toList());
        if (layout == Layout.EXCHANGE) {
            columns.add(new Column(Column.FROM_CURRENCY, "from", null));
            columns.add(new Column(Column.TO_CURRENCY, "to", null));
        }
        HitPolicy policy = layout.compareTo(Layout.MATRIX) <= 0 ? HitPolicy.values()[random.nextInt(HitPolicy.values().length)] : HitPolicy.UNIQUE;
        boolean days = policy.compareTo(HitPolicy.FIRST) <= 0 && layout == Layout.LIST && random.nextInt(5) == 0;
        List<TableRow> rows = IntStream.range(0, count).mapToObj(at -> row(layout, sorts, days, at)).toList();
        return DecisionTable.of("T", policy, columns, List.of(new Column("", "result", days ? null : Unit.PERCENT)), rows,
                random.nextBoolean() ? List.of() : List.of(new Result.NothingDue(Message.of("analysis.no-people"))), tiers(layout), curve(layout), layout(layout, columns.size()));
    }

    private Tiering tiers(Layout layout) {
        return layout != Layout.TIERS ? null : new Tiering("", random.nextBoolean() ? Unit.PERCENT : Unit.money("EUR"), random.nextInt(4) == 0);
    }

    private static Curving curve(Layout layout) {
        return layout != Layout.CURVE ? null : new Curving(Unit.PERCENT, null, null);
    }

    private static TableLayout layout(Layout layout, int columns) {
        List<Map<String, String>> conditions = IntStream.range(0, columns).mapToObj(at -> Map.of("from", layout == Layout.MATRIX && at == columns - 1 ? "3" : "B")).toList();
        boolean band = layout == Layout.TIERS || layout == Layout.CURVE;
        return new TableLayout("t.xlsx", "T", 1, "A", conditions, band ? Map.of("from", "D", "below", "E") : Map.of(), layout == Layout.MATRIX ? List.of() : List.of("C"));
    }

    private TableRow row(Layout layout, List<Sort> sorts, boolean days, int at) {
        List<Condition> conditions = layout == Layout.EXCHANGE ? List.of(currency(), currency()) : sorts.stream().map(this::condition).toList();
        Between band = layout == Layout.TIERS ? between(100, 1) : layout == Layout.CURVE ? point() : null;
        Result result = days ? day() : new Amount(Exact.of(random.nextInt(7) - 2L), Unit.PERCENT);
        return new TableRow("R" + at, conditions, band, List.of(result), new CellRange("t.xlsx", "T", 5 + at, List.of("B" + (5 + at), "F" + (5 + at))));
    }

    private static Unit unit(Sort sort) {
        return switch (sort) {
            case PERCENT -> Unit.PERCENT;
            case COUNT -> Unit.COUNT;
            case MONEY -> Unit.money("");
            case DATE, DAYS, WORDS, ANSWERS -> null;
        };
    }

    private Condition condition(Sort sort) {
        if (random.nextInt(6) == 0) {
            return new Condition.Any();
        }
        return switch (sort) {
            case PERCENT -> between(20, 100);
            case COUNT -> between(12, 1);
            case MONEY -> between(1000, 1);
            case DATE -> ofDays(between(400, 1));
            case DAYS -> new OneOf(Set.of(day()));
            case WORDS -> new OneOf(Set.of(new Label("w" + random.nextInt(9))));
            case ANSWERS -> new OneOf(Set.of(YesNo.of(random.nextBoolean())));
        };
    }

    private Condition currency() {
        return random.nextInt(5) == 0 ? new Condition.Any() : new OneOf(Set.of(new Label(CURRENCIES.get(random.nextInt(CURRENCIES.size())))));
    }

    private Value day() {
        return new Day(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)));
    }

    /** Swapped, empty and open ones among them. */
    private Between between(int bound, int parts) {
        Exact from = random.nextInt(6) == 0 ? null : Exact.of(random.nextInt(bound)).dividedBy(Exact.of(parts));
        Exact to = random.nextInt(6) == 0 ? null : Exact.of(random.nextInt(bound)).dividedBy(Exact.of(parts));
        return new Between(from, from != null && random.nextBoolean(), to, to != null && random.nextBoolean());
    }

    private static Between ofDays(Between numbers) {
        Exact start = Exact.of(LocalDate.of(2026, 1, 1).toEpochDay());
        return new Between(numbers.from() == null ? null : numbers.from().plus(start), numbers.fromIncluded(), numbers.to() == null ? null : numbers.to().plus(start),
                numbers.toIncluded());
    }

    private Between point() {
        Exact place = Exact.of(random.nextInt(20));
        return new Between(place, true, place, true);
    }
}
