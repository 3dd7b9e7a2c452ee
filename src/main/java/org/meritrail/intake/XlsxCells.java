package org.meritrail.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.meritrail.excel.DateSystem;
import org.meritrail.excel.StoredNumber;
import org.meritrail.kernel.Message;

/** The cells of a workbook. */
final class XlsxCells {

    /** Beyond these no column takes a number, and writing its zeros out could fill the memory. */
    private static final int MOST_ZEROS = 60;

    private static final BigDecimal NO_SUCH_DAY = BigDecimal.valueOf(DateSystem.NO_SUCH_DAY);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final DateSystem dates;

    XlsxCells(DateSystem dates) {
        this.dates = dates;
    }

    Cell read(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getFormula() != null) {
            return Cell.refused("=" + cell.getFormula(), Message.of("intake.value.formula"));
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell.getRawValue(), StoredNumber.of(cell));
            case STRING -> Cell.written(cell.asString());
            // Some programs store plain text as if a formula had given it.
            case FORMULA -> Cell.written(Objects.toString(cell.getRawValue(), ""));
            case BOOLEAN -> Cell.stored(cell.asBoolean().toString());
            case ERROR -> Cell.refused(Objects.toString(cell.getRawValue(), ""), Message.of("intake.value.error"));
            case EMPTY -> Cell.EMPTY;
        };
    }

    private Cell number(String digits, StoredNumber stored) {
        BigDecimal rounded = stored.value();
        if (rounded.signum() == 0) {
            rounded = BigDecimal.ZERO;
        }
        if (Math.abs((long) rounded.scale()) > MOST_ZEROS) {
            return Cell.refused(digits, Message.of("intake.value.number-size"));
        }
        return stored.isDate() ? date(rounded) : Cell.stored(plain(rounded));
    }

    private Cell date(BigDecimal serial) {
        BigDecimal whole = serial.setScale(0, RoundingMode.FLOOR);
        if (whole.compareTo(serial) != 0) {
            return Cell.refused(plain(serial), Message.of("intake.value.time"));
        }
        boolean day = serial.signum() >= (from1904() ? 0 : 1) && serial.compareTo(LAST_DAY) <= 0;
        if (!day || !from1904() && serial.compareTo(NO_SUCH_DAY) == 0) {
            return Cell.refused(plain(serial), Message.of("intake.value.no-day"));
        }
        return Cell.stored(dates.day(whole.longValueExact()).toString());
    }

    private boolean from1904() {
        return dates == DateSystem.FROM_1904;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
