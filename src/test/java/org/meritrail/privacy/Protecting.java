package org.meritrail.privacy;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.governance.AccountRecords;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Role;
import org.meritrail.governance.jdbc.JdbcAccountRecords;
import org.meritrail.privacy.Retention.Kept;
import org.meritrail.privacy.jdbc.JdbcPrivacyRecords;

/** A quarter that was paid to EMP-71 and EMP-72, whose data is no longer in force for the first of them, and all that protects persons. */
public final class Protecting implements AutoCloseable {

    public static final Actor ZOE = new Actor("zoe", Set.of(Role.ADMINISTRATOR), "");
    public static final Actor YAN = new Actor("yan", Set.of(Role.ADMINISTRATOR), "");
    public static final String GONE = "EMP-71";
    public static final String STAYS = "EMP-72";

    private final Store store;
    private final Path folder;
    private final Paying paying;
    private final AccountRecords accounts;
    private final PrivacyRecords records;
    private final Erasures erasures;

    public Protecting(Database database, Path folder) {
        this.store = database.open();
        this.folder = folder;
        this.paying = new Paying(store, folder);
        this.accounts = new JdbcAccountRecords(store.sql(), store.persons());
        this.records = new JdbcPrivacyRecords(store.sql());
        this.erasures = new Erasures(store.journal(), records, paying.records(), accounts, paying.deliveries(), store.contents(),
                new InboxCopies(List.of(inbox().resolve("done"), inbox().resolve("rejected")), store.contents()));
        paying.approve("10");
        paying.deliver(Person.selling(GONE, "1000"), Person.selling(STAYS, "2000"));
        paying.run();
        paying.released(1);
        paying.outbox().write(1, outbox());
    }

    /** The data without the one who left. */
    public void deliverWithoutThem() {
        paying.deliver(Person.selling(STAYS, "2000"));
    }

    public Path outbox() {
        return folder.resolve("outbox");
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    public Store store() {
        return store;
    }

    public Paying paying() {
        return paying;
    }

    public AccountRecords accounts() {
        return accounts;
    }

    public Erasures erasures() {
        return erasures;
    }

    public LegalHolds holds() {
        return new LegalHolds(store.journal(), records, store.persons());
    }

    public Sweeping sweeping(Map<Kept, Period> periods) {
        return new Sweeping(store.journal(), records, erasures, paying.records(), paying.deliveries(), store.contents(), new Retention(periods), outbox(), store.clock());
    }

    @Override
    public void close() {
        paying.close();
    }
}
