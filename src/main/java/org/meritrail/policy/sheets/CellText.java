package org.meritrail.policy.sheets;

import java.util.Optional;
import java.util.regex.Pattern;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/** Reads a cell as text, as it was typed; characters that cannot be seen are a mistake, not something to trim away. */
final class CellText {

    private static final Pattern STRAY = Pattern.compile("^ | $| {2}|[\\p{C}\\p{Z}&&[^ ]]");
    private static final Pattern RUN = Pattern.compile("[\\p{Cc}\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

    private CellText() {
    }

    /** Empty if the cell is blank, or, with a finding, if it holds something other than clean text. */
    static Optional<String> optional(Cell cell, Findings findings) {
        return cell.isBlank() ? Optional.empty() : text(cell, findings);
    }

    /** Empty, with a finding, if the cell is blank or holds something other than clean text. */
    static Optional<String> required(Cell cell, Findings findings) {
        if (cell.isBlank()) {
            findings.add(FindingCode.CELL_EMPTY, cell.place(), "");
            return Optional.empty();
        }
        return text(cell, findings);
    }

    private static Optional<String> text(Cell cell, Findings findings) {
        if (!(cell.content() instanceof Cell.Text text)) {
            wrongContent(cell, FindingCode.NOT_TEXT, findings);
            return Optional.empty();
        }
        if (STRAY.matcher(text.shown()).find()) {
            findings.add(FindingCode.STRAY_CHARACTERS, cell.place(), text.shown(), cleaned(text.shown()));
            return Optional.empty();
        }
        return Optional.of(text.shown());
    }

    /** The text as its author most likely meant it. */
    static String cleaned(String text) {
        return UNSEEN.matcher(RUN.matcher(text).replaceAll(" ")).replaceAll("").strip();
    }

    /** Names the general mistake where there is one, otherwise the one given. */
    static void wrongContent(Cell cell, FindingCode otherwise, Findings findings) {
        FindingCode code = cell.content() instanceof Cell.Formula ? FindingCode.FORMULA
                : cell.content() instanceof Cell.Broken ? FindingCode.ERROR_VALUE : otherwise;
        findings.add(code, cell.place(), cell.shown(), cell.shown());
    }
}
