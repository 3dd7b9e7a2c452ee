package org.meritrail.verifier;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final Set<String> COMPARISONS = Set.of("equals", "one of", "from", "above", "up to", "below", "result", "at",
            "igual a", "uno de", "desde", "mas de", "hasta", "menos de", "resultado", "en");

    static RowOfTable of(Workbook workbook, String place, Map<String, Object> cells) throws Flaw {
        String sheet = Members.text(place, cells, "sheet");
        int row = (int) Members.number(place, cells, "row");
        List<String> columns = Members.list(place, cells, "cells").stream().map(String::valueOf).filter(cell -> cell.matches("[A-Z]+" + row))
                .map(cell -> cell.replaceAll("[0-9]", "")).toList();
        int compares = IntStream.range(2, row).filter(above -> !columns.isEmpty() && columns.stream().allMatch(column -> COMPARISONS.contains(said(workbook, sheet, column + above))))
                .findFirst().orElse(0);
        return new RowOfTable(workbook, sheet, row, columns, compares);
    }

    /** Words may be written without their accents. */
    private static String said(Workbook workbook, String sheet, String cell) {
        return Normalizer.normalize(workbook.cell(sheet, cell), Normalizer.Form.NFD).replaceAll("\\p{M}", "").strip().toLowerCase(Locale.ROOT);
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

    private List<String> columns(Set<String> how) {
        return compares == 0 ? List.of() : columns.stream().filter(column -> how.contains(said(workbook, sheet, column + compares))).toList();
    }
}
