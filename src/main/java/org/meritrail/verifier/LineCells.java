package org.meritrail.verifier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The row of a workbook that says how a line is worked out, below a row that says what each column is.
 *
 * @param headings number of that row; 0 if there is none
 */
record LineCells(Workbook workbook, String sheet, int row, int headings) {

    private static final Set<String> OPERATION = Set.of("operation", "operacion");
    private static final Set<String> COMPONENT = Set.of("component", "componente");

    static LineCells of(Workbook workbook, String place, Map<String, Object> cells) throws Flaw {
        return of(workbook, place, cells, OPERATION);
    }

    /** A payment is a line, too. */
    static LineCells ofPayment(Workbook workbook, String place, Map<String, Object> cells) throws Flaw {
        return of(workbook, place, cells, COMPONENT);
    }

    /** @param heading which of the headings there has to be */
    private static LineCells of(Workbook workbook, String place, Map<String, Object> cells, Set<String> heading) throws Flaw {
        String sheet = Members.text(place, cells, "sheet");
        int row = (int) Members.number(place, cells, "row");
        int headings = IntStream.range(1, row).filter(above -> workbook.columns(sheet, above).stream().anyMatch(column -> heading.contains(workbook.word(sheet, column + above))))
                .findFirst().orElse(0);
        return new LineCells(workbook, sheet, row, headings);
    }

    /** What it has below a heading; empty for nothing. */
    String under(String... names) {
        return headings == 0 ? "" : workbook.columns(sheet, headings).stream().filter(column -> List.of(names).contains(workbook.word(sheet, column + headings)))
                .map(column -> workbook.cell(sheet, column + row).strip()).findFirst().orElse("");
    }
}
