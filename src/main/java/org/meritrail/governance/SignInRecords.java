package org.meritrail.governance;

import java.time.Instant;
import java.util.Optional;

/** Keeps attempts to sign in. Each is first added as failed, and added again as succeeded if it did. */
public interface SignInRecords {

    void add(Instant at, String name, String address, boolean succeeded);

    /** Since the last success of the account, or ever. */
    int failuresInARow(String name);

    Optional<Instant> lastFailure(String name);

    /** From one address within a time, those taken off that succeeded in the end. */
    int failures(String address, Instant after, Instant before);
}
