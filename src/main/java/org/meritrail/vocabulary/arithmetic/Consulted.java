package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/**
 * A table that a figure was looked up in, paid through or read off a curve of, what it was asked, and which rows held. Exchange rates are
 * not among them.
 *
 * @param asked    what its conditions compared, in their order; of tiers and curves also what their edges or points are measured in
 * @param held     rows that the figure comes from
 * @param currency of money that states none; may be empty
 */
public record Consulted(Line line, List<Asked> asked, List<TableRow> held, String currency) {

    /**
     * @param word  as the analyst wrote it
     * @param value in the unit of the column; of tiers and curves in that of the edges
     */
    public record Asked(String word, Value value) {
    }

    /**
     * A number that decides, and where it would decide otherwise.
     *
     * @param edges rising
     */
    public record Measured(String word, Exact number, List<Exact> edges) {
    }

    /** Empty where no table was consulted, or a word had no value to ask it with. */
    public static Optional<Consulted> of(Figure figure, Quantities all) {
        if (!(figure.word() instanceof Line line) || line.table() == null) {
            return Optional.empty();
        }
        return switch (line.operation()) {
            case LOOK_UP -> of(figure, line, List.of(), operands(figure, all));
            case TIERS -> of(figure, line, operands(figure, all).subList(0, 3), operands(figure, all).subList(3, figure.quantity().reads().size()));
            case CURVE -> of(figure, line, operands(figure, all).subList(0, 1), operands(figure, all).subList(1, figure.quantity().reads().size()));
            default -> Optional.empty();
        };
    }

    private static List<Figure> operands(Figure figure, Quantities all) {
        List<Figure> operands = new ArrayList<>();
        for (String word : figure.quantity().reads()) {
            Quantity operand = all.get(word);
            int at = operand.indexFor(figure.quantity().scope(), figure.position());
            operands.add(at < 0 ? null : new Figure(operand, at));
        }
        return operands;
    }

    private static Optional<Consulted> of(Figure figure, Line line, List<Figure> measured, List<Figure> words) {
        List<Value> values = new ArrayList<>();
        words.stream().filter(word -> word != null && word.result() instanceof Value).forEach(word -> values.add((Value) word.result()));
        boolean complete = values.size() == line.table().conditions().size() && measured.stream().allMatch(one -> one != null && one.result() instanceof Amount);
        if (!complete) {
            return Optional.empty();
        }
        List<Value> written = LookUp.asWritten(line.table(), values);
        List<Asked> asked = new ArrayList<>();
        IntStream.range(0, written.size()).forEach(at -> asked.add(new Asked(line.table().conditions().get(at).name(), written.get(at))));
        if (!measured.isEmpty()) {
            asked.add(line.table().tiers() == null ? new Asked(measured.get(0).word().name(), (Value) measured.get(0).result()) : tiered(figure, line, measured));
        }
        return Optional.of(new Consulted(line, asked, held(figure), figure.quantity().scope().currency(figure.position())));
    }

    /** What the edges of tiers are compared with: how far the quantity reaches, in percent of the basis, or in what was paid. */
    private static Asked tiered(Figure figure, Line line, List<Figure> measured) {
        Amount quantity = (Amount) measured.get(0).result();
        Exact after = ((Amount) measured.get(1).result()).number();
        Exact basis = ((Amount) measured.get(2).result()).number();
        if (line.table().tiers().ofResult()) {
            return new Asked(line.name(), figure.result() instanceof Amount paid ? paid.with(paid.number().plus(after)) : quantity.with(Exact.ZERO));
        }
        Exact reach = quantity.number().plus(after).abs();
        boolean inPercent = !line.table().tiers().percentOf().isEmpty() && basis.signum() > 0;
        return inPercent ? new Asked(measured.get(0).word().name() + " ÷ " + measured.get(2).word().name(), new Amount(reach.dividedBy(basis), Unit.PERCENT))
                : new Asked(measured.get(0).word().name(), quantity.with(reach));
    }

    private static List<TableRow> held(Figure figure) {
        return figure.step().evidence().stream().flatMap(evidence -> evidence.fold(hit -> Optional.of(hit.row()), slice -> Optional.of(slice.row()),
                read -> Optional.<TableRow>empty(), stated -> Optional.<TableRow>empty(), counted -> Optional.<TableRow>empty(),
                leftOut -> Optional.<TableRow>empty(), ruled -> Optional.<TableRow>empty(), noted -> Optional.<TableRow>empty()).stream()).toList();
    }

    /** The rows that decided: of tiers the one that the quantity reaches, be it with nothing left to pay there; of all else those that held. */
    public List<TableRow> decisive() {
        return line.table().tiers() == null ? held
                : line.table().rows().stream().filter(row -> IntStream.range(0, asked.size()).allMatch(at -> condition(row, at).holdsFor(asked.get(at).value()))).toList();
    }

    /** What the conditions compared, without what tiers or a curve measure. */
    List<Value> values() {
        return asked.stream().limit(line.table().conditions().size()).map(Asked::value).toList();
    }

    /** Money as it is shown, in the currency of pay where the table has none. */
    public Result shown(Result value) {
        return LookUp.inCurrency(value, currency);
    }

    /**
     * The rows that lost, those with the fewest unmet conditions first, then those whose numbers are nearest in proportion to their size,
     * then in the order of the sheet. Of a curve only those that are for others; its points do not lose.
     */
    public List<Lost> lost(int most) {
        DecisionTable table = line.table();
        boolean first = table.hitPolicy() == HitPolicy.FIRST;
        return table.rows().stream().filter(row -> !held.contains(row)).map(this::lost).filter(lost -> first || !lost.unmet().isEmpty())
                .sorted(Comparator.<Lost>comparingInt(lost -> lost.unmet().size()).thenComparing(Lost::distance)).limit(most).toList();
    }

    private Lost lost(TableRow row) {
        List<Lost.Unmet> unmet = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            Condition needed = condition(row, at);
            if (!needed.holdsFor(asked.get(at).value())) {
                Value was = (Value) shown(asked.get(at).value());
                Lost.Unmet failed = new Lost.Unmet(asked.get(at).word(), was, needed, "");
                unmet.add(failed.at(line.table().layout().edgeCell(row, at, failed.isBelow())));
            }
        }
        return new Lost(row, given(row.results().get(line.column()), unmet), unmet);
    }

    /** Money that states no currency is in that of pay, except in a row that is for another one: that it says so many is all that is sure. */
    private Result given(Result says, List<Lost.Unmet> unmet) {
        Result inPayCurrency = shown(says);
        boolean isForAnother = !inPayCurrency.equals(says) && unmet.stream().anyMatch(one -> one.was().equals(new Label(currency)));
        return isForAnother ? new Amount(((Amount) says).number(), Unit.NUMBER) : inPayCurrency;
    }

    private Condition condition(TableRow row, int at) {
        return at < row.conditions().size() ? row.conditions().get(at) : line.table().curve() == null ? row.band() : new Condition.Any();
    }

    /** The numbers and days that decided, each with the edges at which another row could, all else being the same. */
    public List<Measured> measured() {
        List<Measured> measured = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            if (asked.get(at).value() instanceof Amount || asked.get(at).value() instanceof Day) {
                measured.add(new Measured(asked.get(at).word(), Condition.ordinal(asked.get(at).value()), edges(at)));
            }
        }
        return measured;
    }

    private List<Exact> edges(int column) {
        TreeSet<Exact> edges = new TreeSet<>();
        for (TableRow row : line.table().rows()) {
            if (IntStream.range(0, row.conditions().size()).allMatch(at -> at == column || row.conditions().get(at).holdsFor(asked.get(at).value()))) {
                (column < row.conditions().size() ? row.conditions().get(column) : row.band()).fold(any -> false,
                        oneOf -> edges.addAll(oneOf.values().stream().map(Condition::ordinal).toList()),
                        between -> Collections.addAll(edges, ends(between)));
            }
        }
        return List.copyOf(edges);
    }

    private static Exact[] ends(Condition.Between between) {
        return Stream.of(between.from(), between.to()).filter(edge -> edge != null).toArray(Exact[]::new);
    }
}
