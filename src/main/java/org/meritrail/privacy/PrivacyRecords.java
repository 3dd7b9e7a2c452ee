package org.meritrail.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;

/** Keeps requests to erase persons, and legal holds. Only decisions add to it, and erase. */
public interface PrivacyRecords {

    int nextErasure();

    int nextHold();

    /** @param key of the person */
    void request(int erasure, String key, Entry entry);

    void decide(int erasure, Erasure.State state, Entry entry);

    Optional<Erasure> erasure(int number);

    /** By number. */
    List<Erasure> erasures();

    /** @param key of the person; empty for everyone */
    void hold(int hold, String key, Entry entry);

    void lift(int hold, Entry entry);

    /** By number. */
    List<LegalHold> holds();

    /** Keys of the persons whom no run that was started since then paid or looked at, but earlier ones did. */
    List<String> unpaidSince(Instant time);

    /** Of the files that came in, those whose bytes are also a file of a policy, what a run came to, or the explanation of a payout. */
    Set<Fingerprint> keptForGood();

    /** @return how many attempts to sign in, made before then, were erased */
    int eraseSignIns(Instant before);
}
