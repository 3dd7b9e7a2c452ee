package org.meritrail.analysis.tables;

import java.util.List;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Place;

/**
 * Something found in a table.
 *
 * @param text      what stands there
 * @param arguments of its sentences
 * @param where     the cases in which it shows; null where it is about no case
 */
record Found(FindingCode code, Place place, String text, List<Object> arguments, Case where) {
}
