package org.meritrail.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.meritrail.content.AwayDatabase;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Details;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the rows of the database say of entries, to be compared with what the ledger binds. Compared both ways: a row that says something of an
 * entry which the entry does not bind shows, and so does an entry whose row is gone.
 */
final class StatedRows {

    /** Acts that leave a row besides the journal's. */
    private static final Set<String> WITH_ROWS = Set.of("version.drafted", "version.submitted", "version.approved", "version.retired", "version.signed",
            "delivery.taken", "delivery.refused", "run.started", "run.calculated", "run.failed", "run.reviewed", "run.discarded", "run.released",
            "run.written", "run.signed", "adjustment.requested", "adjustment.approved", "adjustment.rejected", "adjustment.withdrawn", "period.closed",
            "period.reopened", "ledger.key");

    private static final Logger LOG = LoggerFactory.getLogger(StatedRows.class);

    private final BoundLeaves bound;
    private final Map<Long, Integer> told = new TreeMap<>();
    private final SortedMap<Long, String> differing = new TreeMap<>();
    private final List<String> unread = new ArrayList<>();
    private final List<Message> damaged = new ArrayList<>();

    StatedRows(BoundLeaves bound) {
        this.bound = bound;
    }

    /** That a row says it is of an entry, and what the entry must bind for that, no less and no more. */
    void state(Entry entry, String what, Details details) {
        state(entry, what, () -> bound.binds(entry.number(), details));
    }

    /** @param same whether the row is what the entry binds; not, if it cannot even be read */
    void state(Entry entry, String what, BooleanSupplier same) {
        state(entry.number(), entry.subject(), what, same);
    }

    void state(long entry, String subject, String what, BooleanSupplier same) {
        told.merge(entry, 1, Integer::sum);
        look(entry, subject, () -> what.equals(bound.entry(entry).get("what")) && same.getAsBoolean());
    }

    /** @param same whether what hangs on an entry besides is as it was recorded */
    void look(long entry, String subject, BooleanSupplier same) {
        if (!isSame(same)) {
            differing.put(entry, subject);
        }
    }

    /** What somebody wrote into a row fails to be read in whatever way; a database that is away says nothing about its rows. */
    private static boolean isSame(BooleanSupplier same) {
        try {
            return same.getAsBoolean();
        } catch (RuntimeException unreadable) {
            throwIfAway(unreadable);
            LOG.debug("A row could not be compared", unreadable);
            return false;
        }
    }

    /** All rows of one kind; those that cannot be read are missing at their entries. */
    void read(Runnable rows) {
        try {
            rows.run();
        } catch (RuntimeException unreadable) {
            throwIfAway(unreadable);
            LOG.debug("Rows could not be read", unreadable);
            unread.add(String.valueOf(unreadable.getMessage()));
        }
    }

    private static void throwIfAway(RuntimeException fault) {
        if (AwayDatabase.isBehind(fault)) {
            throw fault;
        }
    }

    /** That rows could be read in part only. */
    void damaged(List<Message> rows) {
        damaged.addAll(rows);
    }

    /** Which rows could be read in part only. */
    List<Message> damaged() {
        return damaged;
    }

    /** Why rows could not be read at all. */
    List<String> unread() {
        return unread;
    }

    /** @return by number the subjects of entries that rows differ from, have too often or lack */
    SortedMap<Long, String> differing() {
        SortedMap<Long, String> all = new TreeMap<>(differing);
        told.forEach((entry, times) -> {
            if (times > 1) {
                all.putIfAbsent(entry, bound.subject(entry));
            }
        });
        SortedSet<Long> lacking = new TreeSet<>(bound.numbersOf(WITH_ROWS));
        lacking.removeAll(told.keySet());
        lacking.forEach(entry -> all.putIfAbsent(entry, bound.subject(entry)));
        return all;
    }
}
