package org.meritrail.verifier;

import java.util.Map;
import java.util.Set;

/** What a row of a sheet of payments says is paid, and by which line; both are empty of any other row. */
record PaymentRow(String component, String line) {

    private static final Set<String> SHEET = Set.of("payments", "pagos");

    /** @param cells as an explanation names them */
    static PaymentRow of(Workbook workbook, String place, Map<String, Object> cells) throws Flaw {
        LineCells row = LineCells.ofPayment(workbook, place, cells);
        return SHEET.contains(Workbook.word(row.sheet())) ? new PaymentRow(row.under("component", "componente"), row.under("line", "linea")) : new PaymentRow("", "");
    }

    boolean pays(String name) {
        return !component.isEmpty() && isSame(component, name);
    }

    /** What stands between the line and the payment is called as the payment. */
    boolean isWorkedOutFrom(String name) {
        return isSame(line, name) || isSame(component, name);
    }

    private static boolean isSame(String cell, String name) {
        return Workbook.word(cell).equals(Workbook.word(name));
    }
}
