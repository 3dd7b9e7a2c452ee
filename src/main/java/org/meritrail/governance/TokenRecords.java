package org.meritrail.governance;

import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Fingerprint;

/** Keeps access tokens, by the fingerprint of their secret. */
public interface TokenRecords {

    /** The newest first. */
    List<AccessToken> of(String account);

    Optional<AccessToken> token(Fingerprint secret);

    long lastNumber();

    void add(AccessToken token, Fingerprint secret, Entry entry);

    void end(long token, Entry entry);
}
