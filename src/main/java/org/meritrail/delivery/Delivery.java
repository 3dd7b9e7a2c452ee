package org.meritrail.delivery;

import java.util.Comparator;
import java.util.List;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Details;

/**
 * Files that came in together. From then on they stand in place of earlier ones of the same names; those are kept.
 *
 * @param name     of the file that was dropped or uploaded
 * @param sha256   of its content; the same content is never taken twice
 * @param received who handed it in and when
 */
public record Delivery(int number, String name, Fingerprint sha256, List<File> files, Entry received) {

    /** What the entry binds. */
    public Details details() {
        return details(number, sha256, files);
    }

    static Details details(int number, Fingerprint sha256, List<File> files) {
        return Details.of("delivery", number).with("sha256", sha256).with("files", files.stream().sorted(Comparator.comparing(File::name))
                .map(file -> Details.of("name", file.name()).with("holds", file.holds()).with("sha256", file.sha256())).toList());
    }

    /**
     * @param name  within the data folder, as rejects and explanations tell it
     * @param holds the key of its built-in data set; {@link #OWN}, {@link #MAPPED}, {@link #MAPPING}, {@link #NO_MAPPING}, {@link #RUN} or {@link #OTHER}
     */
    public record File(String name, String holds, Fingerprint sha256) {

        /** Read into the data set of the policy's own that its name says, if the policy in force has one. */
        public static final String OWN = "own";
        /** Read as the mapping says that names it. */
        public static final String MAPPED = "mapped";
        public static final String MAPPING = "mapping";
        /** Takes an earlier mapping out of force. */
        public static final String NO_MAPPING = "no-mapping";
        /** Asks for a run. */
        public static final String RUN = "run";
        /** Kept, and not read. */
        public static final String OTHER = "other";

        /** Whether it lies in the folder that the intake reads, and does not only say what is to be done. */
        boolean isData() {
            return !holds.equals(NO_MAPPING) && !holds.equals(RUN);
        }
    }
}
