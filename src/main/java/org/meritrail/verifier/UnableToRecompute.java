package org.meritrail.verifier;

/** A calculation of an explanation cannot be done. */
final class UnableToRecompute extends RuntimeException {

    UnableToRecompute(String calculation) {
        super(calculation);
    }
}
