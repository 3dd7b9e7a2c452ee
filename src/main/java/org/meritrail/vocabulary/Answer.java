package org.meritrail.vocabulary;

/** A rule's answer to a {@link Question}. */
public record Answer(String who, String line, int position, String rule, Result result) {
}
