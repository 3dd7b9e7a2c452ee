package org.meritrail.intake;

import java.util.Comparator;
import java.util.List;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.InputRecord;

/** A row that reads well and may still clash with another; compared by identity, as two rows can say the same. */
final class Candidate {

    static final Comparator<Candidate> ORDER = Comparator.<Candidate, String>comparing(candidate -> candidate.tally.entry().file())
            .thenComparing(Candidate::row).thenComparing(candidate -> candidate.tally.position());

    private final Tally tally;
    private final int row;
    private final List<InputRecord> records;

    Candidate(Tally tally, int row, List<InputRecord> records) {
        this.tally = tally;
        this.row = row;
        this.records = records;
    }

    Tally tally() {
        return tally;
    }

    Entry entry() {
        return tally.entry();
    }

    int row() {
        return row;
    }

    List<InputRecord> records() {
        return records;
    }

    Reject refused(String column, String value, Message reason) {
        return new Reject(entry().file(), row, column, value, reason);
    }
}
