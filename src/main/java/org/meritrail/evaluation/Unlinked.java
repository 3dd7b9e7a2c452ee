package org.meritrail.evaluation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.InputRecord;

/**
 * A record that counts for nobody, or not for one of the further ones it names.
 *
 * @param set    the record's own
 * @param reason that nothing of the set above owns it on its date, that its participant was not employed then, or what it names in vain
 */
public record Unlinked(InputRecord record, String set, Message reason) {

    /** Each record once, even where several sets would have read it, or several have their own of one row of a table. */
    static List<Unlinked> sorted(List<Unlinked> unlinked) {
        Set<List<Object>> told = new HashSet<>();
        return unlinked.stream().sorted(Comparator.comparing(Unlinked::set).thenComparing(one -> one.record().id()))
                .filter(one -> told.add(List.of(one.record().origin(), one.record().id()))).toList();
    }
}
