package org.meritrail.intake;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.vocabulary.DataSet;

/**
 * What became of the rows of one file; a file read into several data sets has one count for each.
 *
 * @param read     rows below the header, blank lines not counted; always the sum of the other numbers
 * @param filtered rows left out on purpose, by the reason the mapping gives
 * @param headings what its header and the columns looked for do not have in common
 */
public record FileCount(String file, DataSet set, int read, int accepted, int rejected, int duplicates, SortedMap<String, Integer> filtered,
                        Headings headings) {

    public FileCount {
        filtered = Collections.unmodifiableSortedMap(new TreeMap<>(filtered));
        int told = accepted + rejected + duplicates + filtered.values().stream().mapToInt(Integer::intValue).sum();
        if (read != told) {
            throw new IllegalStateException(file + ": " + read + " rows read, but " + told + " accounted for");
        }
    }
}
