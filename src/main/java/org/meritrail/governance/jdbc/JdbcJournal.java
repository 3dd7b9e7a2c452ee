package org.meritrail.governance.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal as a table. A lock on one row makes decisions wait for each other, on whatever machine they are made. */
public final class JdbcJournal implements Journal {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Ledger ledger;
    private final NoteSalts notes;

    /** @param chance where the salts of notes come from */
    public JdbcJournal(JdbcClient sql, TransactionTemplate transaction, Clock clock, Ledger ledger, SecureRandom chance) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.ledger = ledger;
        this.notes = new NoteSalts(sql, chance);
    }

    @Override
    public <T> Decision<T> decide(Supplier<Decision<T>> decision) {
        return transaction.execute(status -> {
            sql.sql("select lock from deciding for update").query(Integer.class).single();
            Decision<T> decided = status.isNewTransaction() ? ofAccountsInUse(decision) : decision.get();
            if (decided instanceof Decision.Refused<T>) {
                status.setRollbackOnly();
            }
            return decided;
        });
    }

    /** What somebody asked for may take long, and their account be taken out of use meanwhile. */
    private static <T> Decision<T> ofAccountsInUse(Supplier<Decision<T>> decision) {
        try {
            return decision.get();
        } catch (OutOfUse account) {
            return Decision.refused("refused.account-out-of-use", account.getMessage());
        }
    }

    @SuppressWarnings("serial")
    private static final class OutOfUse extends RuntimeException {
        OutOfUse(String account) {
            super(account, null, false, false);
        }
    }

    @Override
    public Entry record(Actor who, String what, String subject, String note, Details details) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an entry outside of a decision: " + what);
        }
        if (isOutOfUse(who.name())) {
            throw new OutOfUse(who.name());
        }
        Entry entry = new Entry(lastNumber() + 1, next(last()), who.name(), what, subject, note);
        sql.sql("insert into journal (number, at, who, what, subject) values (?, ?, ?, ?, ?)")
                .params(entry.number(), Times.stored(entry.at()), entry.who(), entry.what(), entry.subject()).update();
        ledger.append(entry.number(), Entry.SCHEMA, List.of(EntryLeaf.of(entry, notes.keep(entry), details)));
        return entry;
    }

    private boolean isOutOfUse(String account) {
        return sql.sql("select active from account_state where account = ? order by entry desc limit 1").param(account).query(Boolean.class).optional().filter(active -> !active).isPresent();
    }

    @Override
    public void bind(Entry entry, String schema, List<Details> each) {
        ledger.append(entry.number(), schema, each);
    }

    @Override
    public String noteHash(Entry entry) {
        return notes.hash(entry);
    }

    @Override
    public void forgetNote(Entry entry) {
        sql.sql("delete from entry_note where entry = ?").param(entry.number()).update();
    }

    /** The clock's time, unless the clock was set back: then the moment after the last entry, so that order and time never disagree. */
    private Instant next(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    private long lastNumber() {
        return sql.sql("select coalesce(max(number), 0) from journal").query(Long.class).single();
    }

    @Override
    public List<Entry> entries(long before, int most) {
        return sql.sql("select " + Entries.columns("j") + " from journal j where j.number < ? order by j.number desc limit ?")
                .params(before, most).query((row, at) -> Entries.from(row, "j")).list();
    }

    @Override
    public Instant last() {
        return sql.sql("select at from journal order by number desc limit 1").query((row, at) -> Times.read(row, "at")).optional()
                .orElse(Instant.EPOCH);
    }

    /** Gives entries that were made before there was a ledger their leaves; does nothing where there are none. */
    public void catchUp() {
        decide(() -> {
            List<Entry> without = sql.sql("select " + Entries.columns("j") + " from journal j"
                    + " where j.number > (select coalesce(max(l.entry), 0) from ledger_leaf l) order by j.number").query((row, at) -> Entries.from(row, "j")).list();
            without.forEach(entry -> ledger.append(entry.number(), Entry.SCHEMA,
                    List.of(EntryLeaf.of(entry, notes.hash(entry), Details.of("recorded", "before the ledger")))));
            return Decision.granted(without.size());
        });
    }
}
