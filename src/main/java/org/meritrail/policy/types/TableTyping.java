package org.meritrail.policy.types;

import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.DecisionTable.Tiering;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Unit;

/** What comes of reading a table: look up, tiers, curve. What its columns hold is told apart by {@link #column}. */
public final class TableTyping {

    private final Line line;
    private final Operands operands;

    TableTyping(Line line, Operands operands) {
        this.line = line;
        this.operands = operands;
    }

    Kind kind() {
        return switch (line.operation()) {
            case TIERS -> tiers(line.table().tiers());
            case CURVE -> curve();
            default -> result(line.table(), line.column());
        };
    }

    private Kind tiers(Tiering tiering) {
        Kind quantity = operands.amount("of");
        Optional<Kind> paid = quantity.times(result(line.table(), line.column()));
        if (paid.isEmpty()) {
            operands.clash(FindingCode.MONEY_TIMES_MONEY, "table", 0, quantity.shown());
            return Kind.UNKNOWN;
        }
        Kind measured = tiering.ofResult() ? paid.get() : quantity;
        operands.fits(measured, operands.amount("with"), "with", 0);
        if (tiering.percentOf().isEmpty()) {
            edges(measured, tiering.unit());
            return paid.get();
        }
        Kind basis = operands.amount("basis");
        return operands.fits(basis, measured, "of", 0) && !tiering.ofResult() ? inOneCurrency(quantity, basis, paid.get()) : paid.get();
    }

    /** What is measured by money of one currency is paid in that. */
    private static Kind inOneCurrency(Kind quantity, Kind basis, Kind paid) {
        return quantity.isMoney() && basis.isMoney() && paid.isMoney() ? paid.beside(basis) : paid;
    }

    private Kind curve() {
        edges(operands.amount("of"), line.table().curve().unit());
        return result(line.table(), line.column());
    }

    private void edges(Kind measured, Unit written) {
        if (!Kind.of(written).fits(measured)) {
            operands.clash(FindingCode.UNIT_OF_TABLE, "of", 0, line.table().name(), Kind.of(written).shown(), measured.shown());
        }
    }

    /** Of a result column, with what holds where no row does. */
    private static Kind result(DecisionTable table, int column) {
        if (table.results().get(column).unit() != null && !table.results().get(column).unit().equals(Unit.NUMBER)) {
            return Kind.of(table.results().get(column).unit());
        }
        return Stream.concat(table.rows().stream().map(row -> row.results().get(column)), table.ifNoRow().stream().skip(column).limit(1))
                .map(Kind::of).reduce(Kind.NOTHING, Kind::or);
    }

    /** Of a condition: its unit, or what stands in its cells; unknown where everything is ANY. */
    static Kind column(DecisionTable table, int condition) {
        Unit unit = table.conditions().get(condition).unit();
        return unit != null ? Kind.of(unit) : table.rows().stream().map(row -> cell(row.conditions().get(condition)))
                .reduce(Kind.NOTHING, Kind::or);
    }

    /** Without a unit, only dates have edges. */
    private static Kind cell(Condition condition) {
        return condition.fold(any -> Kind.NOTHING, oneOf -> oneOf.values().stream().map(Kind::of).reduce(Kind.NOTHING, Kind::or), between -> Kind.DATE);
    }

    /** What stands in a column where the word it compares is something else, so that no row can ever hold; empty where it may. */
    public static Optional<Kind> mismatch(DecisionTable table, int condition, Kind word) {
        return Optional.of(column(table, condition)).filter(column -> !column.fits(word));
    }
}
