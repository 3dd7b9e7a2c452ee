package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A file for payroll as it is written: commas, line feeds, quotes around what needs them, and apostrophes before what a spreadsheet program could take for a formula. */
final class CsvFile {

    private static final String DANGER = "(?:^|(?<=[;|\\t\\r\\n]))(?=[\\p{Z}\\p{Cf}\\p{Cc}'\"‘’‚‛“”„‟＇＂&&[^\\t\\r\\n]]*+[=+\\-@＝＋－＠﹦﹢﹣﹫−])"
            + "|^(?=[\\p{Z}\\p{Cf}\\p{Cc}'\"‘’‚‛“”„‟＇＂&&[^\\t\\r\\n]]*+[\\t\\r\\n])";
    private static final Pattern NEUTRALISED = Pattern.compile("(?:" + DANGER + ")'");

    /** @param number of its first line in the file, from 1 */
    record Row(int number, List<String> cells) {
    }

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int begun = 1;

    private CsvFile(String text) {
        this.text = text;
    }

    static List<Row> read(String text) {
        return new CsvFile(text).rows();
    }

    private List<Row> rows() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            line += next == '\n' ? 1 : 0;
            if (next == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(text.charAt(at++));
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == ',' || next == '\n')) {
                add(cell, next == '\n');
            } else {
                cell.append(next);
            }
        }
        if (cell.length() > 0 || !cells.isEmpty()) {
            add(cell, true);
        }
        return rows;
    }

    private void add(StringBuilder cell, boolean isLast) {
        cells.add(NEUTRALISED.matcher(cell).replaceAll(""));
        cell.setLength(0);
        if (isLast) {
            rows.add(new Row(begun, cells));
            cells = new ArrayList<>();
            begun = line;
        }
    }
}
