package org.meritrail.policy.sheets;

import java.time.LocalDate;
import org.meritrail.vocabulary.Constant;

/**
 * A row of the Values sheet.
 *
 * @param from the first day it is in force; null for always
 */
public record DatedValue(Constant constant, LocalDate from) {
}
