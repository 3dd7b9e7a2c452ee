package org.meritrail.delivery;

import java.util.List;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;

/**
 * Files that came in together. From then on they stand in place of earlier ones of the same names; those are kept.
 *
 * @param name     of the file that was dropped or uploaded
 * @param sha256   of its content; the same content is never taken twice
 * @param received who handed it in and when
 */
public record Delivery(int number, String name, Fingerprint sha256, List<File> files, Entry received) {

    /**
     * @param name  within the data folder, as rejects and explanations tell it
     * @param holds the key of its data set, or {@code mapping} or {@code other}
     */
    public record File(String name, String holds, Fingerprint sha256) {
    }
}
