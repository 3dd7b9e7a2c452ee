package org.meritrail.vocabulary;

/**
 * Which results of an operand a step took in, where these are not simply those of its own record or of the ones above.
 *
 * @param line      the operand's id
 * @param positions in the operand's scope
 */
public record Members(String line, int[] positions) {
}
