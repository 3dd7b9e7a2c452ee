package org.meritrail.batch;

import java.util.Arrays;
import org.meritrail.kernel.Texts;

/** A file about a round of appraisals. */
enum AppraisalReport {
    /** Everyone's raise; only if the period has a merit round. */
    MERIT("merit", Type.CSV),
    /** Sums of the merit round and gaps in pay; only if the policy says which words reports look for. */
    APPRAISAL("appraisal", Type.JSON),
    /** To be filled in; only if the policy says what its ratings are. Begins like the data set it is read as when it comes back. */
    CALIBRATIONS("calibrations", Type.XLSX),
    /** The same for programs; named so that it is not taken for the data set. */
    CALIBRATION("calibration", Type.JSON);

    /** How a report is written. */
    enum Type {
        CSV(".csv"), JSON(".json"), XLSX(".xlsx");

        private final String ending;

        Type(String ending) {
            this.ending = ending;
        }

        /** Of a file by its name. */
        static Type of(String file) {
            return Arrays.stream(values()).filter(type -> file.endsWith(type.ending)).findFirst().orElseThrow();
        }
    }

    private final String subject;
    private final Type type;

    AppraisalReport(String subject, Type type) {
        this.subject = subject;
        this.type = type;
    }

    String subject() {
        return subject;
    }

    /** @param of what it is a report of, such as {@code .dry-run} */
    String file(String of) {
        return subject + of + type.ending;
    }

    /** What one in a language is called among the hashes of a run. */
    String kept(Texts texts) {
        return file("." + texts.language());
    }
}
