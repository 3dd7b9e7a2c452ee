package org.meritrail.policy.sheets;

import java.util.EnumSet;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.LineDraft.RoundingPlace;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Option.Slot;
import org.meritrail.vocabulary.Option;

/** Checks that a line fills the columns its operation reads, and no others: what stands there would silently have no effect. */
final class LineColumns {

    private static final Set<Slot> IN_EVERY_ROW = EnumSet.of(Slot.OF, Slot.WITH, Slot.TABLE, Slot.COLUMN, Slot.OVER, Slot.WHICH, Slot.RULE, Slot.WINDOW,
            Slot.EARLIER_RESULTS);
    private static final Set<Option> OF_ONE = EnumSet.of(Option.PRESENT, Option.IS_MISSING);

    private final LineDraft line;

    private LineColumns(LineDraft line) {
        this.line = line;
    }

    static void check(LineDraft line) {
        LineColumns columns = new LineColumns(line);
        IN_EVERY_ROW.forEach(columns::checkSlot);
        columns.checkWhatDependsOnTheOption();
        columns.checkWhatFollows();
    }

    static void checkPart(LineDraft line, SheetRow row, boolean less) {
        LineColumns columns = new LineColumns(line);
        if (!line.operation().allows(Slot.PARTS)) {
            row.find(FindingCode.OPERAND_UNUSED, "line", columns.operation(), Message.of("sheet.parts"));
            return;
        }
        if (less && line.operation() != Operation.ADD) {
            row.find(FindingCode.OPERAND_UNUSED, "sign", columns.operation(), Message.of("sign.less"));
        }
        if (row.has("weight") && line.operation() != Operation.MEAN) {
            row.find(FindingCode.OPERAND_UNUSED, "weight", columns.operation(), Message.of("heading.weight"));
        }
        if (line.parts().isEmpty()) {
            columns.unusedIf(true, "of");
            columns.unusedIf(true, "with");
        }
    }

    private void checkSlot(Slot slot) {
        String heading = slot.heading();
        missingIf(line.operation().needed().contains(slot), heading);
        unusedIf(!line.operation().allows(slot), heading);
    }

    private void checkWhatDependsOnTheOption() {
        unusedIf(line.operation().options().isEmpty(), "option");
        if (line.operation() == Operation.CHECK) {
            unusedIf(OF_ONE.contains(line.option()), "with");
            missingIf(line.option() != null && !OF_ONE.contains(line.option()), "with");
        }
        if (line.operation() == Operation.CONVERT) {
            missingIf(!line.row().has("table"), "with");
            unusedIf(line.row().has("table"), "with");
        }
        missingIf(line.option() == Option.WEIGHTED_MEAN, "with");
        missingIf(line.operation() == Operation.COLLECT && line.option() != null && line.option() != Option.COUNT, "of");
    }

    private void checkWhatFollows() {
        unusedIf(!line.row().has("only-when") && !line.operation().allows(Slot.OTHERWISE), "otherwise");
        unusedIf(line.place() == RoundingPlace.EACH_SLICE && line.operation() != Operation.TIERS, "place");
        missingIf(line.row().has("place") || line.row().has("rounding"), "round");
    }

    private void missingIf(boolean needed, String heading) {
        if (needed && !line.row().has(heading)) {
            line.row().find(FindingCode.OPERAND_MISSING, heading, operation(), Message.of("heading." + heading));
        }
    }

    private void unusedIf(boolean unused, String heading) {
        if (unused && line.row().has(heading)) {
            line.row().find(FindingCode.OPERAND_UNUSED, heading, operation(), Message.of("heading." + heading));
        }
    }

    private Message operation() {
        return Message.of("operation." + line.operation().key());
    }
}
