package org.meritrail.policy.sheets;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.meritrail.kernel.Exact;
import org.meritrail.policy.cells.Alike;
import org.meritrail.policy.cells.DateText;
import org.meritrail.policy.cells.NumberText;
import org.meritrail.policy.cells.Slip;
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
            CellText.empty(cell, findings);
            return Optional.empty();
        }
        return switch (type.type()) {
            case LABEL -> label(cell, findings);
            case DATE -> day(cell, findings);
            case YES_NO -> yesNo(cell, findings);
            default -> number(cell, type, findings).map(number -> new Amount(number, type.unit()));
        };
    }

    private static Optional<Value> label(Cell cell, Findings findings) {
        Optional<String> text = CellText.required(cell, findings);
        text.ifPresent(typed -> checkQuotes(cell, typed, findings));
        return text.map(Label::new);
    }

    /** Quotation marks of word processors are seldom those of the data. */
    static void checkQuotes(Cell cell, String text, Findings findings) {
        if (Alike.hasCurlyQuotes(text)) {
            findings.add(FindingCode.CURLY_QUOTES, cell.place(), text, text, Alike.straightQuotes(text));
        }
    }

    private static Optional<Exact> number(Cell cell, ValueType type, Findings findings) {
        if (!(cell.content() instanceof Cell.Number number)) {
            slip(cell, NumberText::slip, FindingCode.NOT_A_NUMBER, findings);
            return Optional.empty();
        }
        boolean percent = type.type() == ColumnType.PERCENT;
        if (number.percent() != percent) {
            FindingCode code = percent ? FindingCode.NOT_A_PERCENT : FindingCode.PERCENT_IN_PLAIN_COLUMN;
            findings.add(code, cell.place(), cell.shown(), percent ? Exact.of(number.value()) : cell.shown());
            return Optional.empty();
        }
        return ShownNumber.isSound(cell, number, type, findings) ? Optional.of(Exact.of(number.value())) : Optional.empty();
    }

    /** Names what was typed in place of a number or date if it is recognised. */
    private static void slip(Cell cell, Function<String, Optional<Slip>> recognised, FindingCode otherwise, Findings findings) {
        Optional<Slip> slip = cell.content() instanceof Cell.Text text ? recognised.apply(text.shown()) : Optional.empty();
        slip.ifPresentOrElse(found -> found.tell(cell, findings), () -> CellText.wrongContent(cell, otherwise, findings));
    }

    private static Optional<Value> day(Cell cell, Findings findings) {
        if (cell.content() instanceof Cell.Date date) {
            return ShownDate.isSound(cell, date, findings) ? Optional.of(new Day(date.day())) : Optional.empty();
        }
        Optional<Slip> number = cell.content() instanceof Cell.Number bare ? ShownDate.slip(bare) : Optional.empty();
        number.ifPresentOrElse(found -> found.tell(cell, findings), () -> slip(cell, DateText::slip, FindingCode.NOT_A_DATE, findings));
        return Optional.empty();
    }

    private static Optional<Value> yesNo(Cell cell, Findings findings) {
        if (cell.content() instanceof Cell.Truth truth) {
            return Optional.of(YesNo.of(truth.value()));
        }
        Optional<String> key = CellText.required(cell, findings).flatMap(text -> {
            Optional<String> known = YES_NO.key(text);
            if (known.isEmpty()) {
                YES_NO.tellUnknown(cell, findings);
            }
            return known;
        });
        return key.map(word -> YesNo.of(word.equals("yes")));
    }
}
