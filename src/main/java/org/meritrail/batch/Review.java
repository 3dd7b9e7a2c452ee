package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.meritrail.kernel.Message;
import org.meritrail.settlement.Adjusted;

/**
 * What a reviewer looks at.
 *
 * @param against  the latest released run of the period before, of the same length; null if there is none
 * @param sums     this run's sums, and what its people were due for the period before by all its released runs, by currency
 * @param changes  the participants whose total differs most from the period before, the largest difference first in each currency
 * @param payroll  what payroll gets if the run is released, or got when it was
 * @param unpayable those due pay whom payroll cannot pay yet, and what is missing
 * @param samePayroll numbers in payroll that several participants have: right for one person with two codes, and else somebody is paid
 *                 for another
 * @param asPaid   those who were paid for the period and about whom this run says nothing, since their pay is withheld or they are no
 *                 longer in the data: nothing is taken back from them
 * @param signOffs what has to be signed before release, and who signed it
 * @param adjusted the adjustments that the run pays, and those of its period that wait for a later one
 * @param outdated why the run would come to something else if it were started again; null if it would not
 */
public record Review(ControlTotals totals, Run against, SortedMap<String, Sums> sums, List<Change> changes, List<Payout> withheld,
                     PayrollShare payroll, List<Unpayable> unpayable, List<SamePayroll> samePayroll, List<AsPaid> asPaid,
                     List<SignOff> signOffs, Adjusted adjusted, Message outdated) {

    /** @param before null where there is nothing to compare with */
    public record Sums(BigDecimal now, BigDecimal before) {
    }

    /** @param before zero for those who were not paid */
    public record Change(String participant, String name, String currency, BigDecimal now, BigDecimal before) {

        BigDecimal difference() {
            return now.subtract(before);
        }
    }

    /** @param paid what the lines released so far come to */
    public record AsPaid(String participant, String currency, BigDecimal paid) {
    }

    /** @param participants codes of those who are due pay, at least two, sorted */
    public record SamePayroll(String payrollId, String legalEntity, List<String> participants) {
    }

    /** @param missing names of the empty columns, such as {@code payroll-id} */
    public record Unpayable(String participant, String name, List<String> missing) {
    }
}
