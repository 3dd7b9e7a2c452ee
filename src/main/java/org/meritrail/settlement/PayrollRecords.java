package org.meritrail.settlement;

import java.util.List;
import org.meritrail.kernel.Period;

/** Where payroll lines are kept. */
public interface PayrollRecords {

    /** Only within a decision. */
    void add(List<PayrollLine> lines);

    /** By key. */
    List<PayrollLine> ofRun(int run);

    List<PayrollLine> ofPeriod(Period period);

    /** The lines of other periods that share a day with this one. */
    List<PayrollLine> overlapping(Period period);
}
