package org.meritrail.evaluation;

import java.util.Comparator;
import java.util.List;
import org.meritrail.vocabulary.InputRecord;

/**
 * A record that no record of the set above owns on its date, so that it counts for nobody.
 *
 * @param set   the record's own
 * @param owner the set above
 */
public record Unlinked(InputRecord record, String set, String owner) {

    static List<Unlinked> sorted(List<Unlinked> unlinked) {
        return unlinked.stream().sorted(Comparator.comparing(Unlinked::set).thenComparing(one -> one.record().id())).toList();
    }
}
