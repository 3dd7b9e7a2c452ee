package org.meritrail.settlement;

import java.util.ArrayList;
import java.util.List;

/**
 * How payroll knows a participant; what the data does not say is empty.
 *
 * @param costCentre  in force last within the period
 * @param legalEntity in force last within the period
 */
public record Payee(String payrollId, String costCentre, String legalEntity) {

    /** The columns that the data leaves empty, such as {@code payroll-id}; payroll can pay only if there are none. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (payrollId.isEmpty()) {
            missing.add("payroll-id");
        }
        if (costCentre.isEmpty()) {
            missing.add("cost-centre");
        }
        if (legalEntity.isEmpty()) {
            missing.add("legal-entity");
        }
        return missing;
    }

    /** With what is empty here taken from an earlier payment. */
    Payee or(PayrollLine earlier) {
        return new Payee(payrollId.isEmpty() ? earlier.payrollId() : payrollId, costCentre.isEmpty() ? earlier.costCentre() : costCentre,
                legalEntity.isEmpty() ? earlier.legalEntity() : legalEntity);
    }
}
