package org.meritrail.content;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.meritrail.kernel.Fingerprint;

/** Bytes by their SHA-256. The same bytes are kept once; none are ever changed or deleted. */
public interface Contents {

    Fingerprint put(byte[] bytes);

    Fingerprint put(Path file);

    /** Does what can be done beforehand, on any thread. Nothing is kept yet. */
    Packed pack(byte[] bytes);

    /** Keeps several at once, all or none. @return their fingerprints in the same order */
    List<Fingerprint> putAll(List<Packed> several);

    /**
     * The bytes in their order; whoever reads to the end has had them checked.
     *
     * @throws NoSuchContent  if there are none
     * @throws DamagedContent on reading, if they are not what they were
     */
    InputStream open(Fingerprint sha256);

    byte[] bytes(Fingerprint sha256);

    /**
     * What became of everything that is kept.
     *
     * @param damaged fingerprints of what is not what it was, or has something beside it that nobody reads
     */
    record Inspected(Set<Fingerprint> whole, SortedSet<String> damaged) {

        public boolean areWhole(Collection<Fingerprint> named) {
            return whole.containsAll(named);
        }
    }

    /** Reads all of it. */
    Inspected inspect();

    /** Nothing has these bytes' fingerprint. */
    final class NoSuchContent extends RuntimeException {
        public NoSuchContent(Fingerprint sha256) {
            super(sha256.hex());
        }
    }

    /** What is stored under a fingerprint has another one: the store was tampered with or is broken. */
    final class DamagedContent extends RuntimeException {
        public DamagedContent(Fingerprint sha256) {
            super(sha256.hex());
        }
    }
}
