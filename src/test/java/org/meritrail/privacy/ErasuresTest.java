package org.meritrail.privacy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.batch.Payout;
import org.meritrail.batch.Population;
import org.meritrail.batch.Run;
import org.meritrail.content.Contents;
import org.meritrail.delivery.Receipt;
import org.meritrail.delivery.RefusedDelivery;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.settlement.AdjustmentRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Paying.refused;
import static org.meritrail.fixtures.Versions.granted;
import static org.meritrail.privacy.Protecting.GONE;
import static org.meritrail.privacy.Protecting.STAYS;
import static org.meritrail.privacy.Protecting.YAN;
import static org.meritrail.privacy.Protecting.ZOE;

@ParameterizedClass
@EnumSource(Database.class)
class ErasuresTest {

    private final Database database;

    @TempDir
    private Path folder;
    private Protecting protecting;
    private Paying paying;

    ErasuresTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void payAQuarter() {
        protecting = new Protecting(database, folder);
        paying = protecting.paying();
    }

    @AfterEach
    void close() {
        protecting.close();
    }

    @Test
    void erasesWhoSomebodyIsAndLeavesWhatWasPaid() {
        protecting.deliverWithoutThem();
        granted(paying.periods().close(OLGA, Paying.QUARTER, "as agreed with Name of " + GONE));
        Erasure asked = granted(protecting.erasures().request(ZOE, GONE, "left, and asked for it"));
        assertThat(asked).extracting(Erasure::participant, Erasure::name).containsExactly(GONE, "Name of " + GONE);

        Erasure erased = granted(protecting.erasures().approve(YAN, 1, ""));

        assertThat(erased.participant()).isEqualTo("person:" + erased.key());
        assertThat(paying.ledgerCheck().damages()).isEmpty();
        assertThat(paying.runs().payouts(1, "", "", "participant", 0, 9).items()).extracting(Payout::participant, payout -> payout.name() + payout.payee().payrollId(),
                        payout -> payout.total().toPlainString())
                .containsExactly(tuple(STAYS, "Name of " + STAYS + "10" + STAYS, "200.00"),
                        tuple(erased.participant(), "", "100.00"));
        assertThat(paying.runs().payroll(1)).hasSize(2).anySatisfy(line -> assertThat(line.key()).isEqualTo("2026-Q3/" + erased.participant() + "/Commission/1"));
        assertThat(paying.runs().payout(1, erased.participant()).orElseThrow().components()).hasSize(1);
        assertThat(paying.outbox().files(1)).isEmpty();
        assertThat(Rows.naming(protecting.store(), GONE)).isEmpty();
        assertThat(refused(paying.adjustments().request(OLGA, new AdjustmentRequest(erased.participant(), "Commission", "", new BigDecimal("5.00"), "EUR",
                Paying.QUARTER, "GOODWILL", "why")))).isEqualTo("refused.adjustment-participant");
    }

    /** The second time far behind what the note of the entry has room for. */
    @Test
    void erasesWhyADeliveryWasRefusedWhereThatQuotesThem() {
        protecting.deliverWithoutThem();
        refuse("period: " + GONE);
        refuse(IntStream.range(0, 20).mapToObj(key -> "key" + key + "-".repeat(150) + ": 1\n").collect(Collectors.joining()) + "period: " + GONE);
        refuse("period: Q5");
        assertThat(paying.deliveries().refused()).hasSize(3).noneMatch(refused -> refused.reasons().isEmpty());
        granted(protecting.erasures().request(ZOE, GONE, "left"));
        granted(protecting.erasures().approve(YAN, 1, ""));

        assertThat(paying.deliveries().refused()).extracting(RefusedDelivery::said).satisfiesExactly(
                other -> assertThat(other).contains("Q5"), behind -> assertThat(behind).isEmpty(), alone -> assertThat(alone).isEmpty());
        assertThat(Rows.naming(protecting.store(), GONE)).isEmpty();
        assertThat(paying.ledgerCheck().damages()).isEmpty();
    }

    /** No run has them any more, so that the counter-entry would wait for ever. */
    @Test
    void takesNothingBackFromSomebodyErased() {
        granted(paying.adjustments().request(OLGA, new AdjustmentRequest(GONE, "Commission", "", new BigDecimal("5.00"), "EUR", Paying.QUARTER, "GOODWILL", "why")));
        granted(paying.adjustments().approve(Paying.ADA, 1, ""));
        paying.run();
        paying.released(2);
        paying.outbox().write(2, protecting.outbox());
        protecting.deliverWithoutThem();
        granted(protecting.erasures().request(ZOE, GONE, "left"));
        granted(protecting.erasures().approve(YAN, 1, ""));
        assertThat(refused(paying.adjustments().takeBack(OLGA, 1, "slip"))).isEqualTo("refused.adjustment-participant");
    }

    @Test
    void paysNobodyWhoIsCalledAsSomebodyErasedIs() {
        paying.deliver(Person.selling("person:" + "0".repeat(32), "5"));

        assertThat(paying.run(Period.parse("2026-08"), Population.EVERYONE)).isInstanceOfSatisfying(Run.Failed.class,
                run -> assertThat(run.reasons().toString()).contains("batch.code-reserved"));
    }

    @Test
    void saysOfWhatWasErasedWhenAndByWhichEntry() {
        protecting.deliverWithoutThem();
        granted(protecting.erasures().request(ZOE, GONE, "left"));
        Erasure erased = granted(protecting.erasures().approve(YAN, 1, "agreed"));

        paying.deliveries().delivery(1).orElseThrow().files().forEach(file -> assertThatThrownBy(() -> paying.contents().bytes(file.sha256()))
                .isInstanceOfSatisfying(Contents.ErasedContent.class, gone -> assertThat(gone.erased()).isEqualTo(
                        new Contents.Erased(file.sha256(), erased.decided().number(), erased.decided().at()))));
        Path again = TenPercent.data(folder.resolve("again"), List.of(Person.selling(GONE, "1001"), Person.selling(STAYS, "2000")));
        assertThat(paying.deliveries().take(OLGA, again.resolve("participants.csv"), "participants.csv")).isInstanceOf(Receipt.TakenBefore.class);
        assertThat(paying.deliveries().take(OLGA, again, "again")).isInstanceOfSatisfying(Receipt.Refused.class,
                told -> assertThat(told.reasons()).extracting(Message::key).contains("delivery.erased"));
    }

    @Test
    void tellsWhatWasTakenAwayWithoutAnEntry() {
        for (String table : List.of("person_text", "person_known_as", "person")) {
            protecting.store().sql().sql("delete from " + table + " where person_key = (select min(person_key) from payout)").update();
        }
        assertThat(paying.ledgerCheck().damages()).extracting(Message::key).contains("ledger.person-gone");

        protecting.store().sql().sql("insert into content_erased (sha256, entry) select min(sha256), 1 from delivery_file").update();
        assertThat(paying.ledgerCheck().damages()).extracting(Message::key).contains("ledger.differs");
    }

    @Test
    void takesTwoPeopleAndAReason() {
        protecting.deliverWithoutThem();
        assertThat(refused(protecting.erasures().request(OLGA, GONE, "left"))).isEqualTo("refused.not-allowed");
        assertThat(refused(protecting.erasures().request(ZOE, GONE, " "))).isEqualTo("refused.note-missing");
        assertThat(refused(protecting.erasures().request(ZOE, GONE, "name of emp-71 left"))).isEqualTo("refused.erasure-note");
        assertThat(refused(protecting.erasures().request(ZOE, "nobody", "left"))).isEqualTo("refused.person-unknown");
        granted(protecting.erasures().request(ZOE, GONE, "left"));
        assertThat(refused(protecting.erasures().request(YAN, GONE, "left"))).isEqualTo("refused.erasure-again");
        assertThat(refused(protecting.erasures().approve(ZOE, 1, ""))).isEqualTo("refused.erasure-own-request");
        granted(protecting.erasures().reject(ZOE, 1, "came back"));
        assertThat(refused(protecting.erasures().approve(YAN, 1, ""))).isEqualTo("refused.erasure-decided");
        assertThat(paying.runs().payout(1, GONE)).isPresent();
    }

    @Test
    void waitsUntilNothingStandsAgainstIt() {
        assertThat(reason()).isEqualTo("refused.erasure-in-force");
        protecting.deliverWithoutThem();
        Decision<LegalHold> hold = protecting.holds().set(ZOE, GONE, "case 12");
        assertThat(reason()).isEqualTo("refused.legal-hold");
        granted(protecting.holds().lift(YAN, granted(hold).number(), "closed"));
        assertThat(refused(protecting.holds().lift(YAN, 1, "again"))).isEqualTo("refused.hold-lifted");
        granted(paying.adjustments().request(OLGA, new AdjustmentRequest(GONE, "Commission", "", new BigDecimal("5.00"), "EUR", Paying.QUARTER, "GOODWILL", "why")));
        assertThat(reason()).isEqualTo("refused.erasure-adjustment");
        granted(paying.adjustments().withdraw(OLGA, 1, ""));
        paying.deliver(Person.selling(GONE, "1"), Person.selling(STAYS, "2000"));
        paying.run();
        paying.deliver(Person.selling(STAYS, "2001"));
        assertThat(reason()).isEqualTo("refused.erasure-run");
        granted(paying.runs().discard(OLGA, 2, ""));
        granted(protecting.erasures().request(ZOE, GONE, "left"));
        granted(protecting.holds().set(ZOE, "", "everything for the court"));
        assertThat(refused(protecting.erasures().approve(YAN, 1, ""))).isEqualTo("refused.legal-hold");
    }

    /** What names both cannot be erased for the one and kept for the other. */
    @Test
    void waitsWhileAHoldOnSomebodyElseKeepsWhatNamesThem() throws IOException {
        protecting.deliverWithoutThem();
        granted(protecting.holds().set(ZOE, STAYS, "case 12"));
        assertThat(because(protecting.erasures().request(ZOE, GONE, "left"))).startsWith("Hold 1 by zoe of ").contains("names them both: assignments.csv, participants.csv, transactions.csv. ");
        granted(protecting.holds().lift(YAN, 1, "closed"));
        granted(protecting.erasures().request(ZOE, GONE, "left"));

        granted(protecting.holds().set(ZOE, STAYS, "case 13"));
        assertThat(because(protecting.erasures().approve(YAN, 1, ""))).startsWith("Hold 2 by zoe of ").contains("participants.csv");
        assertThat(paying.runs().payout(1, GONE)).isPresent();
        assertThat(paying.contents().bytes(paying.deliveries().delivery(1).orElseThrow().files().get(0).sha256())).isNotEmpty();

        granted(protecting.holds().lift(YAN, 2, "closed"));
        assertThat(granted(protecting.erasures().approve(YAN, 1, "")).isOpen()).isFalse();
    }

    /** Neither is among what was delivered in one file. */
    @Test
    void waitsWhileACopyOrANoteNamesThemBesideSomebodyHeld() throws IOException {
        paying.deliver(Person.selling("EMP-73", "1"), Person.selling("EMP-74", "1"));
        granted(paying.runs().discard(OLGA, paying.run().number(), "EMP-74, not " + GONE));
        protecting.deliverWithoutThem();
        Path copy = Files.writeString(Files.createDirectories(protecting.inbox().resolve("rejected")).resolve("letter.txt"), "EMP-74 instead of " + GONE);
        granted(protecting.holds().set(ZOE, "EMP-74", "case 12"));
        assertThat(because(protecting.erasures().request(ZOE, GONE, "left"))).matches(".*names them both: letter\\.txt, the note of entry \\d+ of the journal\\. .*");
        assertThat(copy).exists();
    }

    /** What payroll could not pay yet would be lost. */
    @Test
    void waitsUntilPayrollHasPaidWhatIsDue() {
        Period august = Period.parse("2026-08");
        SortedSet<String> them = new TreeSet<>(Set.of(GONE));
        paying.deliver(Person.selling(GONE, "1000").withoutPayrollId(), Person.selling(STAYS, "2000"));
        paying.run(august, new Population(them));
        paying.released(2);
        paying.outbox().write(2, protecting.outbox());
        protecting.deliverWithoutThem();
        assertThat(reason()).isEqualTo("refused.erasure-owed");
    }

    /** A run for others reads all that is in force when it starts. */
    @Test
    void waitsForARunThatReadsAFileThatNamesThem() {
        paying.run(Paying.QUARTER, new Population(new TreeSet<>(Set.of(STAYS))));
        protecting.deliverWithoutThem();
        assertThat(reason()).isEqualTo("refused.erasure-run");
    }

    /** Files name people also where no payout does. */
    @Test
    void makesNoFilesOfARunThatAreNotThoseItWasReleasedWith() {
        assertThat(paying.outbox().files(1)).isNotEmpty();
        protecting.store().sql().sql("update person_text set text = 'Somebody Else'").update();
        assertThat(paying.outbox().files(1)).isEmpty();
    }

    private void refuse(String order) {
        Path file = DataFiles.file(folder.resolve("order"), "run.yaml", order + "\npay-date: 2026-10-30\n");
        assertThat(paying.deliveries().take(OLGA, file, "run.yaml")).isInstanceOf(Receipt.Refused.class);
    }

    private static String because(Decision<?> decision) {
        return decision.fold(granted -> "granted", reason -> reason.in(Texts.ENGLISH));
    }

    private String reason() {
        return refused(protecting.erasures().request(ZOE, GONE, "left"));
    }
}
