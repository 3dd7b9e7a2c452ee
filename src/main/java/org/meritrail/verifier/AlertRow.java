package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a sheet of alerts says that follows when a line says yes.
 *
 * @param place  the sheet's row
 * @param effect note, sign-off or hold; empty for any other word
 */
record AlertRow(String place, String line, String effect, String text) {

    static final String HOLD = "hold";
    static final String SIGN_OFF = "sign-off";
    static final String NOTE = "note";

    private static final Set<String> SHEET = Set.of("alerts", "avisos");
    private static final Set<String> LINE = Set.of("line", "linea");
    private static final Set<String> EFFECT = Set.of("effect", "efecto");
    private static final Set<String> TEXT = Set.of("text", "texto");
    private static final Map<String, String> EFFECTS = Map.of("hold", HOLD, "retener", HOLD, "sign-off", SIGN_OFF, "visto bueno", SIGN_OFF, "note", NOTE, "nota", NOTE);

    /** @param path of the workbook */
    static List<AlertRow> of(String path, Workbook workbook) {
        List<AlertRow> rows = new ArrayList<>();
        workbook.sheets().stream().filter(sheet -> SHEET.contains(Workbook.word(sheet))).forEach(sheet -> rows.addAll(of(path, workbook, sheet)));
        return rows;
    }

    private static List<AlertRow> of(String path, Workbook workbook, String sheet) {
        List<AlertRow> rows = new ArrayList<>();
        Optional<String> line = Optional.empty();
        Optional<String> effect = Optional.empty();
        Optional<String> text = Optional.empty();
        for (int row : workbook.rows(sheet)) {
            if (text.isPresent() && line.isPresent() && effect.isPresent()) {
                rows.add(new AlertRow(path + " " + sheet + "!" + row, workbook.cell(sheet, line.get() + row),
                        EFFECTS.getOrDefault(workbook.word(sheet, effect.get() + row), ""), workbook.cell(sheet, text.get() + row)));
            } else {
                line = heading(workbook, sheet, row, LINE);
                effect = heading(workbook, sheet, row, EFFECT);
                text = heading(workbook, sheet, row, TEXT);
            }
        }
        return rows;
    }

    /** The letters of the column. */
    private static Optional<String> heading(Workbook workbook, String sheet, int row, Set<String> words) {
        return workbook.columns(sheet, row).stream().filter(column -> words.contains(workbook.word(sheet, column + row))).findFirst();
    }
}
