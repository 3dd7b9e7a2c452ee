package org.meritrail.policy.sheets;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.meritrail.kernel.Message;
import org.meritrail.policy.cells.LookAlikes;
import org.meritrail.policy.cells.Slip;
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
            empty(cell, findings);
            return Optional.empty();
        }
        return text(cell, findings);
    }

    /** A cell that is part of a merged one is told with that. */
    static void empty(Cell cell, Findings findings) {
        empty(cell, "fill-in", findings);
    }

    /** @param what is to be done: the end of a key of the bundles */
    static void empty(Cell cell, String what, Findings findings) {
        if (!(cell.content() instanceof Cell.Covered)) {
            findings.add(FindingCode.CELL_EMPTY, cell.place(), "", Message.of("empty." + what));
        }
    }

    private static Optional<String> text(Cell cell, Findings findings) {
        if (!(cell.content() instanceof Cell.Text text)) {
            Optional<Slip> zeros = zerosShown(cell);
            zeros.ifPresentOrElse(slip -> slip.tell(cell, findings), () -> wrongContent(cell, FindingCode.NOT_TEXT, findings));
            return Optional.empty();
        }
        if (STRAY.matcher(text.shown()).find()) {
            String meant = cleaned(text.shown());
            findings.add(FindingCode.STRAY_CHARACTERS, cell.place(), text.shown(), meant.isEmpty() ? Message.of("stray.only") : Message.of("stray.again", meant));
            return Optional.empty();
        }
        Optional<Slip> alike = LookAlikes.slip(text.shown());
        alike.ifPresent(slip -> slip.tell(cell, findings));
        return alike.isPresent() ? Optional.empty() : Optional.of(text.shown());
    }

    /** A number such as 7 whose cell shows 007. */
    private static Optional<Slip> zerosShown(Cell cell) {
        return cell.content() instanceof Cell.Number number
                ? number.written().format().padded(number.value()).map(shown -> new Slip(FindingCode.ZEROS_SHOWN, List.of(shown))) : Optional.empty();
    }

    /** The text as its author most likely meant it. */
    static String cleaned(String text) {
        return LookAlikes.slip(text).isPresent() ? LookAlikes.meant(seen(text)) : seen(text);
    }

    private static String seen(String text) {
        return UNSEEN.matcher(RUN.matcher(text).replaceAll(" ")).replaceAll("").strip();
    }

    /** Names the general mistake where there is one, otherwise the one given. */
    static void wrongContent(Cell cell, FindingCode otherwise, Findings findings) {
        if (cell.content() instanceof Cell.Refused refused) {
            findings.add(refused.code(), cell.place(), cell.shown(), cell.shown(), refused.why());
        } else {
            FindingCode code = cell.content() instanceof Cell.Broken ? FindingCode.ERROR_VALUE : otherwise;
            findings.add(code, cell.place(), cell.shown(), cell.shown());
        }
    }
}
