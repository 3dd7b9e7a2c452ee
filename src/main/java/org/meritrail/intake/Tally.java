package org.meritrail.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.vocabulary.InputRecord;

/** Counts the rows of one entry while they are read and judged. */
final class Tally {

    private final Entry entry;
    private final int position;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final SortedMap<String, Integer> filtered = new TreeMap<>();
    private Headings headings = Headings.ALL_KNOWN;
    private int read;
    private int accepted;
    private int rejected;
    private int duplicates;

    /** @param position of the entry among all entries, which tells two of the same file apart */
    Tally(Entry entry, int position) {
        this.entry = entry;
        this.position = position;
    }

    Entry entry() {
        return entry;
    }

    int position() {
        return position;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<Reject> rejects() {
        return rejects;
    }

    void headed(Headings found) {
        headings = found;
    }

    void good(int row, List<InputRecord> records) {
        read++;
        candidates.add(new Candidate(this, row, records));
    }

    void filtered(String reason) {
        read++;
        filtered.merge(reason, 1, Integer::sum);
    }

    void rejected(Collection<Reject> reasons) {
        read++;
        rejected++;
        rejects.addAll(reasons);
    }

    /** The file itself is at fault: nothing of it counts, whatever was read so far. */
    void fail(Reject reason) {
        rejects.add(reason);
        rejected = read;
        filtered.clear();
        candidates.clear();
    }

    void judgeAccepted() {
        accepted++;
    }

    void judgeDuplicate() {
        duplicates++;
    }

    void judgeRejected() {
        rejected++;
    }

    FileCount count() {
        return new FileCount(entry.file(), entry.set(), read, accepted, rejected, duplicates, filtered, headings);
    }
}
