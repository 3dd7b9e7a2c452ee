package org.meritrail.evaluation;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.InputRecord;

/**
 * A record that counts for nobody.
 *
 * @param set    the record's own
 * @param reason that nothing of the set above owns it on its date, or that its participant was not employed then
 */
public record Unlinked(InputRecord record, String set, Message reason) {

    /** Each record once, even where several sets would have read it. */
    static List<Unlinked> sorted(List<Unlinked> unlinked) {
        Set<InputRecord> told = Collections.newSetFromMap(new IdentityHashMap<>());
        return unlinked.stream().sorted(Comparator.comparing(Unlinked::set).thenComparing(one -> one.record().id()))
                .filter(one -> told.add(one.record())).toList();
    }
}
