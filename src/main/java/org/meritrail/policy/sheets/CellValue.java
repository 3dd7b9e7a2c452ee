package org.meritrail.policy.sheets;

import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Exact;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** Reads a cell as a value of a type. What the cell's text looks like never counts: a number must be a number to Excel. */
final class CellValue {

    private static final Words YES_NO = Words.of("value.", List.of("yes", "no"));

    private CellValue() {
    }

    /** Empty, with a finding, if the cell is blank or holds something else. */
    static Optional<Value> required(Cell cell, ValueType type, Findings findings) {
        if (cell.isBlank()) {
            findings.add(FindingCode.CELL_EMPTY, cell.place(), "");
            return Optional.empty();
        }
        return switch (type.type()) {
            case LABEL -> CellText.required(cell, findings).map(Label::new);
            case DATE -> day(cell, findings);
            case YES_NO -> yesNo(cell, findings);
            default -> number(cell, type, findings).map(number -> new Amount(number, type.unit()));
        };
    }

    private static Optional<Exact> number(Cell cell, ValueType type, Findings findings) {
        if (!(cell.content() instanceof Cell.Number number)) {
            CellText.wrongContent(cell, FindingCode.NOT_A_NUMBER, findings);
            return Optional.empty();
        }
        boolean percent = type.type() == ColumnType.PERCENT;
        if (number.percent() != percent) {
            FindingCode code = percent ? FindingCode.NOT_A_PERCENT : FindingCode.PERCENT_IN_PLAIN_COLUMN;
            findings.add(code, cell.place(), cell.shown(), cell.shown());
            return Optional.empty();
        }
        return Optional.of(Exact.of(number.value()));
    }

    private static Optional<Value> day(Cell cell, Findings findings) {
        if (cell.content() instanceof Cell.Date date) {
            return Optional.of(new Day(date.day()));
        }
        CellText.wrongContent(cell, FindingCode.NOT_A_DATE, findings);
        return Optional.empty();
    }

    private static Optional<Value> yesNo(Cell cell, Findings findings) {
        if (cell.content() instanceof Cell.Truth truth) {
            return Optional.of(YesNo.of(truth.value()));
        }
        Optional<String> key = CellText.required(cell, findings).flatMap(text -> {
            Optional<String> known = YES_NO.key(text);
            if (known.isEmpty()) {
                findings.add(FindingCode.WORD_UNKNOWN, cell.place(), text, YES_NO.shown());
            }
            return known;
        });
        return key.map(word -> YesNo.of(word.equals("yes")));
    }
}
