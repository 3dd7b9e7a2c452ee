package org.meritrail.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * A number of a cell and what its format makes of it. Excel computes with 15 digits but stores up to 17, the rest being noise:
 * 0.1 + 0.2 is stored as 0.30000000000000004. Digits are taken from the stored text and rounded half even to the 15 that Excel
 * itself would show: the one place where a binary double becomes a decimal.
 */
public record StoredNumber(BigDecimal value, boolean isDate, boolean isPercent, String stored, NumberFormat format) {

    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Pattern NOT_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\[\\]]*+\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_CODE = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);

    /** @param cell one that holds a number */
    public static StoredNumber of(Cell cell) {
        String format = Objects.toString(cell.getDataFormatString(), "");
        Integer id = cell.getDataFormatId();
        boolean percent = format.contains("%") || id != null && (id == 9 || id == 10);
        return new StoredNumber(new BigDecimal(cell.getRawValue()).round(EXCEL_DIGITS), isDate(id, format), percent, cell.getRawValue(), new NumberFormat(format));
    }

    private static boolean isDate(Integer id, String format) {
        if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        return !format.equalsIgnoreCase("General") && DATE_CODE.matcher(NOT_CODE.matcher(format).replaceAll("")).find();
    }
}
