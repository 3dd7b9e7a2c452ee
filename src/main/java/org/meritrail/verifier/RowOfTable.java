package org.meritrail.verifier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A row of a decision table as an explanation names its cells: two rows above all of them say what each column is, its word and how it compares.
 *
 * @param row      as Excel counts
 * @param columns  letters of those that are named
 * @param compares number of the row that says how columns compare; 0 if this is no row of a table
 */
record RowOfTable(Workbook workbook, String sheet, int row, List<String> columns, int compares) {

    private static final Set<String> RESULT = Set.of("result", "resultado");
    private static final Set<String> PLACE = Set.of("at", "en");
    private static final Set<String> FROM = Set.of("from", "desde");
    private static final Set<String> ABOVE = Set.of("above", "mas de");
    private static final Set<String> UP_TO = Set.of("up to", "hasta");
    private static final Set<String> BELOW = Set.of("below", "menos de");
    private static final Set<String> BAND = Set.of("tier", "tramo");
    /** What a table is asked with that is no step of its own: where the quantity lies, currencies and built-in words. */
    private static final Set<String> WITHOUT_STEP = Set.of("tier", "tramo", "point", "punto", "from currency", "de la moneda", "to currency", "a la moneda",
            "period start", "inicio del periodo", "period end", "fin del periodo", "in plan from", "en el plan desde", "in plan to", "en el plan hasta");
    private static final Set<String> COMPARISONS = Set.of("equals", "one of", "from", "above", "up to", "below", "result", "at",
            "igual a", "uno de", "desde", "mas de", "hasta", "menos de", "resultado", "en");

    static RowOfTable of(Workbook workbook, String place, Map<String, Object> cells) throws Flaw {
        String sheet = Members.text(place, cells, "sheet");
        int row = (int) Members.number(place, cells, "row");
        List<String> columns = Members.list(place, cells, "cells").stream().map(String::valueOf).filter(cell -> cell.matches("[A-Z]+" + row))
                .map(cell -> cell.replaceAll("[0-9]", "")).toList();
        int compares = IntStream.range(2, row).filter(above -> !columns.isEmpty() && columns.stream().allMatch(column -> COMPARISONS.contains(workbook.word(sheet, column + above))))
                .findFirst().orElse(0);
        return new RowOfTable(workbook, sheet, row, columns, compares);
    }

    /** The cells that a line may take a result from: of several those whose word it names. @param named texts of its cells but its name */
    List<String> results(List<String> named) {
        List<String> all = columns(RESULT);
        List<String> wanted = all.stream().filter(column -> named.contains(workbook.cell(sheet, column + (compares - 1)))).toList();
        return (wanted.isEmpty() ? all : wanted).stream().map(column -> column + row).toList();
    }

    /** The cells with the place of a point. */
    List<String> places() {
        return columns(PLACE).stream().map(column -> column + row).toList();
    }

    /** Of a tier. Whatever else its cells hold, such as that there is no end, is no edge. */
    Edges edges() {
        Optional<Fraction> above = edge(ABOVE);
        Optional<Fraction> upTo = edge(UP_TO);
        return new Edges(edge(FROM).or(() -> above).orElse(null), above.isEmpty(), edge(BELOW).or(() -> upTo).orElse(null), upTo.isPresent());
    }

    /** Cells that the explanation does not name count too. */
    private Optional<Fraction> edge(Set<String> how) {
        return compared().stream().filter(column -> how.contains(workbook.word(sheet, column + compares)) && BAND.contains(workbook.word(sheet, column + (compares - 1))))
                .map(column -> workbook.cell(sheet, column + row)).filter(ShownCell::isNumber).map(ShownCell::number).findFirst();
    }

    private List<String> compared() {
        return compares == 0 ? List.of() : workbook.columns(sheet, compares);
    }

    /** What stands beside one of the names above the table; empty if that is not there. */
    String setting(Set<String> names) {
        return IntStream.range(1, Math.max(1, compares - 1)).mapToObj(above -> workbook.columns(sheet, above).stream().map(column -> workbook.cell(sheet, column + above)).toList())
                .filter(cells -> cells.size() > 1 && names.contains(Workbook.word(cells.get(0)))).map(cells -> cells.get(1)).findFirst().orElse("");
    }

    /** The word of the first condition that does not hold, or nothing. @param steps what each word came to, which are those that the table was asked with */
    Optional<String> unmet(Map<String, Map<String, Object>> steps) {
        return compared().stream().filter(this::isCondition).filter(column -> !holds(column, steps.get(heading(column)))).map(this::heading).findFirst();
    }

    private boolean isCondition(String column) {
        String how = workbook.word(sheet, column + compares);
        return COMPARISONS.contains(how) && !RESULT.contains(how) && !WITHOUT_STEP.contains(workbook.word(sheet, column + (compares - 1)));
    }

    private String heading(String column) {
        return workbook.cell(sheet, column + (compares - 1)).strip();
    }

    private boolean holds(String column, Map<String, Object> fact) {
        ConditionCell cell = new ConditionCell(workbook.word(sheet, column + compares), workbook.cell(sheet, column + row), workbook.isFrom1904());
        return cell.isOpen() || fact != null && cell.holds(fact);
    }

    private List<String> columns(Set<String> how) {
        return compares == 0 ? List.of() : columns.stream().filter(column -> how.contains(workbook.word(sheet, column + compares))).toList();
    }
}
