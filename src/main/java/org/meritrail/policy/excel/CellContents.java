package org.meritrail.policy.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.meritrail.excel.DateSystem;
import org.meritrail.excel.StoredNumber;

/** What the cells of one workbook hold. */
final class CellContents {

    /** How the format writes characters that XML does not allow, such as {@code _x000D_} for the return key. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** Follows 31 December 9999, after which Excel shows no date either. */
    private static final BigDecimal DAY_AFTER_THE_LAST = BigDecimal.valueOf(2_958_466);

    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/_]+[!?]?");

    private final DateSystem dates;

    CellContents(DateSystem dates) {
        this.dates = dates;
    }

    Cell.Content of(org.dhatim.fastexcel.reader.Cell cell) {
        return cell.getFormula() == null ? value(cell, cell.getType()) : new Cell.Formula(cell.getFormula(), result(cell));
    }

    private Cell.Content value(org.dhatim.fastexcel.reader.Cell cell, CellType type) {
        return switch (type) {
            case NUMBER -> number(StoredNumber.of(cell));
            // Some programs store plain text as if a formula had given it.
            case STRING, FORMULA -> new Cell.Text(unescaped(Objects.toString(cell.getRawValue(), "")));
            case BOOLEAN -> new Cell.Truth(cell.asBoolean());
            case ERROR -> new Cell.Broken(Objects.toString(cell.getRawValue(), ""));
            case EMPTY -> new Cell.Blank();
        };
    }

    /** What the formula came to when the file was saved. */
    private Cell.Content result(org.dhatim.fastexcel.reader.Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal) {
            return number(StoredNumber.of(cell));
        }
        if (value instanceof Boolean truth) {
            return new Cell.Truth(truth);
        }
        String text = Objects.toString(cell.getRawValue(), null);
        return text == null ? new Cell.Blank() : ERROR.matcher(text).matches() ? new Cell.Broken(text) : new Cell.Text(unescaped(text));
    }

    private Cell.Content number(StoredNumber number) {
        boolean day = number.isDate() && number.value().signum() >= 0 && number.value().compareTo(DAY_AFTER_THE_LAST) < 0;
        Cell.Written written = new Cell.Written(number.stored(), number.format());
        return day ? new Cell.Date(dates.day(number.value().setScale(0, RoundingMode.FLOOR).longValueExact()), written)
                : new Cell.Number(number.value(), number.isPercent(), written);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
