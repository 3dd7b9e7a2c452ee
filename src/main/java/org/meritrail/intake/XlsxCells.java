package org.meritrail.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.meritrail.kernel.Message;

/**
 * The cells of a workbook. Excel computes with 15 digits but stores up to 17, the rest being noise: 0.1 + 0.2 is stored as
 * 0.30000000000000004. Digits are taken from the stored text and rounded half even to the 15 that Excel itself would show.
 */
final class XlsxCells {

    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    /** Beyond these no column takes a number, and writing its zeros out could fill the memory. */
    private static final int MOST_ZEROS = 60;

    private static final Pattern NOT_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_CODE = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);

    private static final BigDecimal NO_SUCH_DAY = BigDecimal.valueOf(60);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 31);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

    private final boolean from1904;

    XlsxCells(boolean from1904) {
        this.from1904 = from1904;
    }

    Cell read(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getFormula() != null) {
            return Cell.refused("=" + cell.getFormula(), Message.of("intake.value.formula"));
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell, new BigDecimal(cell.getRawValue()));
            case STRING -> Cell.written(cell.asString());
            // Some programs store plain text as if a formula had given it.
            case FORMULA -> Cell.written(Objects.toString(cell.getRawValue(), ""));
            case BOOLEAN -> Cell.stored(cell.asBoolean().toString());
            case ERROR -> Cell.refused(Objects.toString(cell.getRawValue(), ""), Message.of("intake.value.error"));
            case EMPTY -> Cell.EMPTY;
        };
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal stored) {
        BigDecimal rounded = stored.round(EXCEL_DIGITS);
        if (rounded.signum() == 0) {
            rounded = BigDecimal.ZERO;
        }
        if (Math.abs((long) rounded.scale()) > MOST_ZEROS) {
            return Cell.refused(cell.getRawValue(), Message.of("intake.value.number-size"));
        }
        return isDate(cell) ? date(rounded) : Cell.stored(plain(rounded));
    }

    private Cell date(BigDecimal serial) {
        BigDecimal whole = serial.setScale(0, RoundingMode.FLOOR);
        if (whole.compareTo(serial) != 0) {
            return Cell.refused(plain(serial), Message.of("intake.value.time"));
        }
        boolean day = serial.signum() >= (from1904 ? 0 : 1) && serial.compareTo(LAST_DAY) <= 0;
        if (!day || !from1904 && serial.compareTo(NO_SUCH_DAY) == 0) {
            return Cell.refused(plain(serial), Message.of("intake.value.no-day"));
        }
        return Cell.stored(day(whole.longValueExact()).toString());
    }

    /** Day 60 of the 1900 system is a 29 February 1900 that never was; later days are one off for it. */
    private LocalDate day(long serial) {
        if (from1904) {
            return DAY_ZERO_OF_1904.plusDays(serial);
        }
        return DAY_ZERO.plusDays(serial > NO_SUCH_DAY.longValueExact() ? serial - 1 : serial);
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        String format = Objects.toString(cell.getDataFormatString(), "");
        return !format.equalsIgnoreCase("General") && DATE_CODE.matcher(NOT_CODE.matcher(format).replaceAll("")).find();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
