package org.meritrail.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** From where a workbook counts its days. */
public enum DateSystem {

    FROM_1900 {
        @Override
        public LocalDate day(long serial) {
            return DAY_ZERO.plusDays(serial > NO_SUCH_DAY ? serial - 1 : serial);
        }
    },
    FROM_1904 {
        @Override
        public LocalDate day(long serial) {
            return DAY_ZERO_OF_1904.plusDays(serial);
        }
    };

    /** The 29 February 1900 that never was; later days of the system from 1900 are one off for it. */
    public static final long NO_SUCH_DAY = 60;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 31);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

    /** The day a stored number stands for. */
    public abstract LocalDate day(long serial);

    /**
     * What the workbook says. fastexcel is not asked since it takes only {@code true} for a yes, while Excel writes {@code 1}.
     *
     * @throws IOException if the file is no readable workbook
     */
    public static DateSystem of(Path workbook) throws IOException {
        return Outline.withoutSheets(workbook).dates();
    }
}
