package org.meritrail.batch;

import org.meritrail.kernel.Texts;

/** A file about a round of appraisals. */
enum AppraisalReport {
    /** Everyone's raise; only if the period has a merit round. */
    MERIT("merit", "csv"),
    /** Sums of the merit round and gaps in pay; only if the policy says which words reports look for. */
    APPRAISAL("appraisal", "json"),
    /** To be filled in; only if the policy says what its ratings are. Begins like the data set it is read as when it comes back. */
    CALIBRATIONS("calibrations", "xlsx"),
    /** The same for programs; named so that it is not taken for the data set. */
    CALIBRATION("calibration", "json");

    private final String subject;
    private final String type;

    AppraisalReport(String subject, String type) {
        this.subject = subject;
        this.type = type;
    }

    String subject() {
        return subject;
    }

    /** @param of what it is a report of, such as {@code .dry-run} */
    String file(String of) {
        return subject + of + "." + type;
    }

    /** What one in a language is called among the hashes of a run. */
    String kept(Texts texts) {
        return file("." + texts.language());
    }
}
