package org.meritrail.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;

/**
 * Everything one reading of a data folder gave. The same rows give the same result in whatever order they came.
 *
 * @param accepted    the records that count, by data set, each list sorted by id; a corrected record appears as its correction
 * @param rejects     sorted by file, row and column
 * @param counts      sorted by file and data set
 * @param corrections sorted by data set and id
 * @param unread      names of the tables that lie in the folder itself and that nothing reads, sorted; often a name is misspelt
 */
public record Received(Map<DataSet, List<InputRecord>> accepted, List<Reject> rejects, List<FileCount> counts, List<Correction> corrections,
                       List<String> unread) {

    public Received {
        accepted = Map.copyOf(accepted);
        rejects = List.copyOf(rejects);
        counts = List.copyOf(counts);
        corrections = List.copyOf(corrections);
        unread = List.copyOf(unread);
    }

    /** Where everything was read. */
    public Received(Map<DataSet, List<InputRecord>> accepted, List<Reject> rejects, List<FileCount> counts, List<Correction> corrections) {
        this(accepted, rejects, counts, corrections, List.of());
    }

    /** Sorted by id; empty if no file gave any. */
    public List<InputRecord> records(DataSet set) {
        return accepted.getOrDefault(set, List.of());
    }

    /** How many files have a reject but not a single row, so that no count tells of them: unreadable, empty, or a wrong header alone. */
    public long filesSetAside() {
        Map<String, Integer> rows = counts.stream().collect(Collectors.toMap(FileCount::file, FileCount::read, Integer::sum));
        return rejects.stream().map(Reject::file).distinct().filter(file -> rows.getOrDefault(file, 1) == 0).count();
    }
}
