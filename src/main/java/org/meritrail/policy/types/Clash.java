package org.meritrail.policy.types;

import java.util.List;
import org.meritrail.policy.findings.FindingCode;

/**
 * An operand that a line cannot work with, whatever the data.
 *
 * @param role      the operand's: of, with, which, otherwise, part, weight; or table
 * @param at        which of several of that role, from 0
 * @param arguments of the finding's texts
 */
public record Clash(String role, int at, FindingCode code, List<Object> arguments) {
}
