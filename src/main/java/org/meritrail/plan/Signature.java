package org.meritrail.plan;

import org.meritrail.governance.Entry;
import org.meritrail.policy.findings.Finding;

/**
 * Somebody's word that what could not be checked in a version is right.
 *
 * @param finding its code and place, as {@link #finding(Finding)} says them
 * @param entry   who signed, when, and what was looked at
 */
public record Signature(String finding, Entry entry) {

    /** What is signed for, such as {@code WB-430 decision-tables/commission/commission.xlsx!Rates}. */
    public static String finding(Finding finding) {
        return finding.code().code() + " " + finding.place();
    }
}
