package org.meritrail.plan;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Details;

/**
 * What a version is made of.
 *
 * @param number 1, 2, 3 ...
 * @param policy fingerprint of its meaning; two versions with other bytes may have the same
 * @param files  the SHA-256 of each file by its path, such as {@code decision-tables/commission/commission.xlsx}
 * @param made   who made the draft and when; where that is the policy folder, the submitter is the author
 */
public record Bytes(int number, Fingerprint policy, SortedMap<String, Fingerprint> files, Entry made) {

    public Bytes {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** What everything that happens to a version binds. */
    public Details details() {
        return details(number, policy, files);
    }

    static Details details(int number, Fingerprint policy, SortedMap<String, Fingerprint> files) {
        return Details.of("version", number).with("policy", policy).with("files", files);
    }
}
