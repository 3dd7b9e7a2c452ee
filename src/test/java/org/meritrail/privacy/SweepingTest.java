package org.meritrail.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.Receipt;
import org.meritrail.fixtures.Database;
import org.meritrail.governance.jdbc.JdbcSignInRecords;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.privacy.Retention.Kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Paying.refused;
import static org.meritrail.fixtures.Versions.granted;
import static org.meritrail.privacy.Protecting.GONE;
import static org.meritrail.privacy.Protecting.STAYS;
import static org.meritrail.privacy.Protecting.ZOE;

class SweepingTest {

    @TempDir
    private Path folder;
    private Protecting protecting;

    @BeforeEach
    void payAQuarter() {
        protecting = new Protecting(Database.H2, folder);
        new JdbcSignInRecords(protecting.store().sql()).add(protecting.store().clock().instant(), "somebody", "10.0.0.1", false);
    }

    @AfterEach
    void close() {
        protecting.close();
    }

    @Test
    void erasesWhatWasKeptLongEnough() {
        protecting.deliverWithoutThem();
        protecting.store().clock().advance(Duration.ofDays(20));

        assertThat(granted(protecting.sweeping(all(Period.ofDays(30))).sweep(ZOE)).counts().values()).containsOnly(0);
        assertThat(granted(protecting.sweeping(all(Period.ofDays(10))).sweep(ZOE)).counts())
                .isEqualTo(Map.of("raw-files", 3, "payroll-copies", 5, "sign-ins", 1, "names", 1));

        assertThat(protecting.outbox()).isEmptyDirectory();
        assertThat(protecting.paying().ledgerCheck().damages()).isEmpty();
        assertThat(Rows.naming(protecting.store(), GONE)).isEmpty();
        assertThat(protecting.paying().runs().payout(1, STAYS)).isPresent();
        assertThat(protecting.paying().deliveries().raw()).hasSize(3);
    }

    @Test
    void leavesWhatIsHeldAndWhatIsInForce() {
        protecting.store().clock().advance(Duration.ofDays(20));
        assertThat(granted(protecting.sweeping(Map.of(Kept.RAW_FILES, Period.ofDays(10), Kept.NAMES, Period.ofDays(10))).sweep(ZOE)).counts())
                .isEqualTo(Map.of("raw-files", 0, "names", 0));

        protecting.deliverWithoutThem();
        granted(protecting.holds().set(ZOE, GONE, "case 12"));
        assertThat(granted(protecting.sweeping(all(Period.ofDays(10))).sweep(ZOE)).counts())
                .isEqualTo(Map.of("raw-files", 0, "payroll-copies", 3, "sign-ins", 1, "names", 0));

        granted(protecting.holds().set(ZOE, "", "everything"));
        long entries = protecting.store().journal().entries(Long.MAX_VALUE, 1).get(0).number();
        assertThat(refused(protecting.sweeping(all(Period.ofDays(10))).sweep(ZOE))).isEqualTo("refused.legal-hold");
        protecting.sweeping(all(Period.ofDays(10))).sweep();
        assertThat(protecting.store().journal().entries(Long.MAX_VALUE, 1).get(0).number()).isEqualTo(entries);
    }

    @Test
    void leavesWhoIsNamedBesideSomebodyHeld() {
        protecting.deliverWithoutThem();
        protecting.store().clock().advance(Duration.ofDays(20));
        granted(protecting.holds().set(ZOE, STAYS, "case 12"));
        Map<Kept, Period> names = Map.of(Kept.NAMES, Period.ofDays(10));

        assertThat(granted(protecting.sweeping(names).sweep(ZOE)).counts()).isEqualTo(Map.of("names", 0));
        assertThat(protecting.paying().deliveries().delivery(1).orElseThrow().files()).allSatisfy(file -> assertThat(protecting.paying().contents().bytes(file.sha256())).isNotEmpty());

        granted(protecting.holds().lift(ZOE, 1, "closed"));
        assertThat(granted(protecting.sweeping(names).sweep(ZOE)).counts()).isEqualTo(Map.of("names", 1));
    }

    /** The same bytes are kept once: what is erased of the one is gone for the other. */
    @Test
    void leavesWhatIsAPolicyOrADocumentOfARunToo() throws IOException {
        Path mistaken = Files.writeString(folder.resolve("participants.csv"), "no heading\n");
        assertThat(protecting.paying().deliveries().take(OLGA, mistaken, "participants.csv")).isInstanceOf(Receipt.Refused.class);
        List<Fingerprint> kept = new ArrayList<>(protecting.paying().runFiles().named(protecting.paying().runs().run(1).orElseThrow()));
        kept.stream().distinct().forEach(sha256 -> protecting.store().sql()
                .sql("insert into delivery_refused_file (entry, sha256) select max(entry), ? from delivery_refused").param(sha256.hex()).update());
        assertThat(protecting.paying().deliveries().raw()).extracting(Deliveries.Raw::sha256).containsAll(kept);
        protecting.deliverWithoutThem();
        protecting.store().clock().advance(Duration.ofDays(20));

        assertThat(granted(protecting.sweeping(all(Period.ofDays(10))).sweep(ZOE)).counts()).containsEntry("raw-files", 4).containsEntry("names", 1);

        assertThat(kept).allSatisfy(sha256 -> assertThat(protecting.paying().contents().erased(sha256)).isEmpty());
        assertThat(granted(protecting.paying().replays().replay(OLGA, 1)).differing()).isEmpty();
    }

    @Test
    void sweepsNothingWithoutASettingOrARight() {
        assertThat(refused(protecting.sweeping(Map.of()).sweep(ZOE))).isEqualTo("refused.no-retention");
        assertThat(refused(protecting.sweeping(all(Period.ofDays(10))).sweep(OLGA))).isEqualTo("refused.not-allowed");
        assertThatThrownBy(() -> protecting.sweeping(Map.of(Kept.SIGN_INS, Period.ZERO))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Kept, Period> all(Period period) {
        Map<Kept, Period> periods = new EnumMap<>(Kept.class);
        for (Kept kept : Kept.values()) {
            periods.put(kept, period);
        }
        return periods;
    }
}
