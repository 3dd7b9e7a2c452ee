package org.meritrail.vocabulary;

/** A rule's answer to a {@link Question}. */
public record Answer(String line, long stage, int position, String rule, Result result) {
}
