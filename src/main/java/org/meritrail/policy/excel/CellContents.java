package org.meritrail.policy.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.meritrail.excel.DateSystem;
import org.meritrail.excel.StoredNumber;

/** What the cells of one workbook hold. */
final class CellContents {

    /** How the format writes characters that XML does not allow, such as {@code _x000D_} for the return key. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** Follows 31 December 9999, after which Excel shows no date either. */
    private static final BigDecimal DAY_AFTER_THE_LAST = BigDecimal.valueOf(2_958_466);

    private final DateSystem dates;

    CellContents(DateSystem dates) {
        this.dates = dates;
    }

    Cell.Content of(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getFormula() != null) {
            return new Cell.Formula(cell.getFormula());
        }
        return switch (cell.getType()) {
            case NUMBER -> number(StoredNumber.of(cell));
            // Some programs store plain text as if a formula had given it.
            case STRING, FORMULA -> new Cell.Text(unescaped(Objects.toString(cell.getRawValue(), "")));
            case BOOLEAN -> new Cell.Truth(cell.asBoolean());
            case ERROR -> new Cell.Broken(Objects.toString(cell.getRawValue(), ""));
            case EMPTY -> new Cell.Blank();
        };
    }

    private Cell.Content number(StoredNumber number) {
        boolean day = number.isDate() && number.value().signum() >= 0 && number.value().compareTo(DAY_AFTER_THE_LAST) < 0;
        return day ? new Cell.Date(dates.day(number.value().setScale(0, RoundingMode.FLOOR).longValueExact()))
                : new Cell.Number(number.value(), number.isPercent());
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
