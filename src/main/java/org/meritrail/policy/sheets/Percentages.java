package org.meritrail.policy.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/** Percentages of one column among which one is most likely a hundred times too large or too small: 700% or 0.07% beside 4% and 9%. */
final class Percentages {

    private static final BigDecimal FAR = BigDecimal.valueOf(25);
    private static final BigDecimal NEAR = BigDecimal.valueOf(3);
    private static final int FEWEST_OTHERS = 2;

    private final List<Cell> cells = new ArrayList<>();

    /** Those of all columns of a table, by the columns' positions. */
    static final class OfColumns {

        private final Map<Integer, Percentages> columns = new TreeMap<>();

        void add(int column, Cell cell) {
            columns.computeIfAbsent(column, none -> new Percentages()).add(cell);
        }

        void check(Findings findings) {
            columns.values().forEach(column -> column.check(findings));
        }
    }

    void add(Cell cell) {
        if (cell.content() instanceof Cell.Number number && number.percent() && number.value().signum() != 0) {
            cells.add(cell);
        }
    }

    /** Only one that is far from all others counts: in a column of many sizes, none does. */
    void check(Findings findings) {
        if (cells.size() <= FEWEST_OTHERS) {
            return;
        }
        List<Cell> sorted = cells.stream().sorted((one, other) -> size(one).compareTo(size(other))).toList();
        Cell smallest = sorted.get(0);
        Cell largest = sorted.get(sorted.size() - 1);
        BigDecimal large = size(largest);
        BigDecimal small = size(smallest);
        BigDecimal second = size(sorted.get(sorted.size() - 2));
        BigDecimal secondLeast = size(sorted.get(1));
        if (large.compareTo(BigDecimal.ONE) > 0 && large.compareTo(second.multiply(FAR)) >= 0 && isNear(large.movePointLeft(2), small, second)) {
            tell(largest, hundredth((Cell.Number) largest.content()), findings);
        }
        if (small.multiply(FAR).compareTo(secondLeast) <= 0 && isNear(small.movePointRight(2), secondLeast, large)) {
            tell(smallest, hundredfold((Cell.Number) smallest.content()), findings);
        }
    }

    private static boolean isNear(BigDecimal value, BigDecimal least, BigDecimal most) {
        return value.multiply(NEAR).compareTo(least) >= 0 && value.compareTo(most.multiply(NEAR)) <= 0;
    }

    private static Cell.Number hundredfold(Cell.Number number) {
        return new Cell.Number(number.value().movePointRight(2), true, number.written());
    }

    static Cell.Number hundredth(Cell.Number number) {
        return new Cell.Number(number.value().movePointLeft(2), true, number.written());
    }

    private static void tell(Cell cell, Cell.Number meant, Findings findings) {
        findings.add(FindingCode.PERCENT_FAR, cell.place(), cell.shown(), cell.shown(), meant.shown());
    }

    private static BigDecimal size(Cell cell) {
        return ((Cell.Number) cell.content()).value().abs();
    }
}
