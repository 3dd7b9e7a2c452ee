package org.meritrail.policy.sheets;

import java.util.Optional;
import org.meritrail.policy.cells.DateText;
import org.meritrail.policy.cells.NumberText;
import org.meritrail.policy.cells.Slip;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.types.Kind;
import org.meritrail.policy.types.Kind.Sort;
import org.meritrail.vocabulary.ColumnType;

/** What an example's value has wrong with it as a cell; whether it agrees is found by working the example out. */
final class ExampleCells {

    private ExampleCells() {
    }

    /** @param kind of the word that the value is for */
    static void check(Cell cell, Kind kind, Findings findings) {
        if (cell.content() instanceof Cell.Text text) {
            Optional<Slip> slip = kind.sort() == Sort.AMOUNT ? NumberText.slip(text.shown())
                    : kind.sort() == Sort.DATE ? DateText.slip(text.shown()) : Optional.empty();
            slip.ifPresent(found -> found.tell(cell, findings));
        }
        if (cell.content() instanceof Cell.Number number && kind.sort() == Sort.AMOUNT && kind.unit() != null) {
            ColumnType type = kind.unit().isMoney() ? ColumnType.MONEY : ColumnType.NUMBER;
            ShownNumber.isSound(cell, number, new ValueType(type, kind.unit()), findings);
        }
    }
}
