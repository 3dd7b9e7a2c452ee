package org.meritrail.content;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.meritrail.kernel.Fingerprint;

/** Bytes by their SHA-256. The same bytes are kept once; none are ever changed, and none deleted but for what is erased for a reason that an entry of the journal tells. */
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
     * @throws ErasedContent  if they were erased
     * @throws DamagedContent on reading, if they are not what they were
     */
    InputStream open(Fingerprint sha256);

    byte[] bytes(Fingerprint sha256);

    /** From now on nobody has these bytes any more, and they are not kept again. Only within the decision that the entry is of; what was erased before stays as it is. */
    void erase(Fingerprint sha256, long entry);

    /** Empty for what is there, or never was. */
    Optional<Erased> erased(Fingerprint sha256);

    /**
     * @param entry of the journal that tells why
     * @param at    when
     */
    record Erased(Fingerprint sha256, long entry, Instant at) {
    }

    /**
     * What became of everything that is kept.
     *
     * @param damaged fingerprints of what is not what it was, or has something beside it that nobody reads
     * @param erased  what was erased, with the entries that tell why
     */
    record Inspected(Set<Fingerprint> whole, SortedSet<String> damaged, Map<Fingerprint, Long> erased) {

        /** Whether each of them is as it was kept, or erased. */
        public boolean areWhole(Collection<Fingerprint> named) {
            return named.stream().allMatch(one -> whole.contains(one) || erased.containsKey(one));
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

    /** The bytes were there and are erased. */
    final class ErasedContent extends RuntimeException {

        private final transient Erased erased;

        public ErasedContent(Erased erased) {
            super(erased.sha256().hex());
            this.erased = erased;
        }

        public Erased erased() {
            return erased;
        }
    }

    /** What is stored under a fingerprint has another one: the store was tampered with or is broken. */
    final class DamagedContent extends RuntimeException {
        public DamagedContent(Fingerprint sha256) {
            super(sha256.hex());
        }
    }
}
