package org.meritrail.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Period;

/**
 * One participant's component for one period, as payroll gets it.
 *
 * @param key    the same whenever the line is written again, and of no other line, so that payroll can refuse a second import
 * @param run    the run that was released
 * @param period such as {@code 2026-Q3}
 * @param amount with the digits of its currency; never zero
 */
public record PayrollLine(String key, int run, String period, String participant, String payrollId, String component, String earningCode,
                          String costCentre, String legalEntity, BigDecimal amount, String currency, LocalDate payDate, Kind kind) {

    /**
     * New: nothing of the component was paid for the period before. True-up: more is due than was paid. Recovery: less is. Adjustment:
     * somebody asked for it and somebody else approved it.
     */
    public enum Kind {
        NEW, TRUE_UP, RECOVERY, ADJUSTMENT;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Those that tell best where somebody is paid come first: of the latest run, and of its lines those that pay before those that take back, which go
     * to where the participant was paid before.
     */
    static final Comparator<PayrollLine> LATEST_FIRST = Comparator.comparing(PayrollLine::run).reversed().thenComparing(PayrollLine::kind).thenComparing(PayrollLine::key);

    /** With a backslash before what separates parts, so that different parts never make the same key. */
    static String key(Period period, String participant, String component, String number) {
        return joined(period.name(), participant, component, number);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).map(part -> part.replace("\\", "\\\\").replace("/", "\\/")).collect(Collectors.joining("/"));
    }

    /** A key of the period as it is where the participant is called something else. */
    public static String keyOf(String key, String period, String participant, String otherwise) {
        return joined(period, otherwise) + key.substring(joined(period, participant).length());
    }
}
