package org.meritrail.policy.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.meritrail.excel.DateSystem;
import org.meritrail.kernel.Message;
import org.meritrail.policy.cells.DateText;
import org.meritrail.policy.cells.Slip;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/** A day that no calendar has, and what besides a day a date cell may hold. */
final class ShownDate {

    private static final int FIRST_YEAR = 1900;
    /** Excel takes 30 to 49 for years before it. */
    private static final int FIRST_LIKELY_YEAR = 1950;
    private static final BigDecimal DAY_AFTER_THE_LAST = BigDecimal.valueOf(2_958_466);

    private ShownDate() {
    }

    /** Whether it can be used; with findings. */
    static boolean isSound(Cell cell, Cell.Date date, Findings findings) {
        BigDecimal serial = new BigDecimal(date.written().digits());
        boolean never = serial.toBigInteger().longValue() == DateSystem.NO_SUCH_DAY && date.day().getYear() == FIRST_YEAR;
        if (never || date.day().getYear() < FIRST_YEAR) {
            findings.add(FindingCode.NO_SUCH_DATE, cell.place(), cell.shown(), cell.shown());
            return false;
        }
        if (date.day().getYear() < FIRST_LIKELY_YEAR) {
            findings.add(FindingCode.DATE_BEYOND, cell.place(), cell.shown(), cell.shown(), Message.of("date.far", date.day().plusYears(100).toString()));
        }
        if (serial.stripTrailingZeros().scale() > 0) {
            findings.add(FindingCode.TIME_OF_DAY, cell.place(), cell.shown(), cell.shown());
        }
        return true;
    }

    /** A number that may stand for a day: 20260701, or one that Excel shows no date for. */
    static Optional<Slip> slip(Cell.Number number) {
        Optional<Slip> digits = DateText.slip(number.value().toPlainString()).filter(slip -> slip.code() == FindingCode.DATE_AS_TEXT);
        boolean outside = number.value().signum() < 0 || number.value().compareTo(DAY_AFTER_THE_LAST) >= 0;
        return digits.or(() -> outside ? Optional.of(new Slip(FindingCode.NO_SUCH_DATE, List.of())) : Optional.empty());
    }
}
