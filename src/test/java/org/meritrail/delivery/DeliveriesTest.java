package org.meritrail.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.delivery.Receipt.Refused;
import org.meritrail.delivery.Receipt.RunWish;
import org.meritrail.delivery.Receipt.TakenBefore;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Database;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.fixtures.DataFiles.PARTICIPANTS;
import static org.meritrail.fixtures.DataFiles.RUN;
import static org.meritrail.fixtures.DataFiles.TRANSACTIONS;

@ParameterizedClass
@EnumSource(Database.class)
class DeliveriesTest {

    private final Database database;
    @TempDir
    private Path folder;
    private Sender sender;

    DeliveriesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        sender = new Sender(database, folder);
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void takesASingleFileAndSaysWhoHandedItIn() {
        Delivery delivery = sender.taken(sender.file("participants.csv", PARTICIPANTS)).delivery();
        assertThat(delivery).isEqualTo(new Delivery(1, "participants.csv", Fingerprint.of(PARTICIPANTS),
                List.of(new Delivery.File("participants.csv", "participants", Fingerprint.of(PARTICIPANTS))),
                new Entry(1, sender.store().clock().instant(), "(inbox)", "delivery.taken", "delivery 1", "participants.csv")));
        assertThat(sender.deliveries().delivery(1)).contains(delivery);
        assertThat(sender.deliveries().latest()).contains(delivery);
    }

    @Test
    void namesATableThatOnlyItsHeaderTells() {
        Delivery delivery = sender.taken(sender.file("Export July (2).txt", TRANSACTIONS)).delivery();
        assertThat(delivery.files()).extracting(Delivery.File::name).containsExactly("transactions-Export July -2-.csv");
    }

    @Test
    void takesDataOfThePolicysOwnByTheNameOfItsFile() {
        Delivery delivery = sender.taken(sender.zip("own.zip", Map.of("Credits-2026-07.csv", "id,deal\nC-1,D-1\n", "bonuses.csv", "id,worth\nB-1,5\n"))).delivery();

        assertThat(delivery.files()).extracting(Delivery.File::name, Delivery.File::holds)
                .containsExactlyInAnyOrder(tuple("Credits-2026-07.csv", Delivery.File.OWN), tuple("bonuses.csv", Delivery.File.OWN));
        assertThat(sender.take(sender.file("credits.csv", "deal\nD-1\n"))).isInstanceOf(Refused.class);
    }

    @Test
    void takesTheSameContentNeverTwiceWhateverItIsCalled() {
        Delivery first = sender.taken(sender.file("participants.csv", PARTICIPANTS)).delivery();
        assertThat(sender.take(sender.file("participants-again.csv", PARTICIPANTS))).isEqualTo(new TakenBefore(first, null, List.of()));
        assertThat(sender.take(sender.zip("participants.zip", Map.of("participants.csv", PARTICIPANTS)))).isEqualTo(new TakenBefore(first, null, List.of()));
        assertThat(sender.store().journal().entries(Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void takesABundleOnceWhetherItIsPackedOrNot() {
        Map<String, String> files = Map.of("participants.csv", PARTICIPANTS, "transactions.csv", TRANSACTIONS, "run.yaml", RUN);
        Delivery delivery = sender.taken(sender.zip("q3.zip", files)).delivery();
        Map<String, String> within = Map.of("q3/participants.csv", PARTICIPANTS, "q3/transactions.csv", TRANSACTIONS, "q3/run.yaml", RUN);
        RunWish wish = new RunWish(Period.parse("2026-Q3"), LocalDate.parse("2026-10-30"));
        assertThat(sender.take(sender.zip("again.zip", within))).isEqualTo(new TakenBefore(delivery, wish, List.of()));
        DataFiles.file(DataFiles.folder(folder.resolve("q3"), files), "READY", "");
        assertThat(sender.take(folder.resolve("q3"))).isEqualTo(new TakenBefore(delivery, wish, List.of()));
    }

    @Test
    void takesNoFileAloneThatABundleBrought() {
        Delivery delivery = sender.taken(sender.zip("q3.zip", Map.of("participants.csv", PARTICIPANTS, "transactions.csv", TRANSACTIONS))).delivery();
        assertThat(sender.take(sender.file("sales.csv", TRANSACTIONS))).isEqualTo(new TakenBefore(delivery, null, List.of()));
    }

    @Test
    void saysOfContentThatWasReplacedThatItDoesNotCountAnyMore() {
        Delivery first = sender.taken(sender.file("participants.csv", PARTICIPANTS)).delivery();
        sender.taken(DataFiles.file(folder.resolve("other"), "participants.csv", PARTICIPANTS + "P-2,Ben Ode,EUR,2025-01-01\n"));
        TakenBefore again = (TakenBefore) sender.take(sender.file("participants.csv", PARTICIPANTS));
        assertThat(again).isEqualTo(new TakenBefore(first, null, List.of("participants.csv")));
        assertThat(again.warning().orElseThrow().in(Texts.ENGLISH)).contains("Delivery 1 brought it", "the place of participants.csv since");
    }

    @Test
    void warnsOfAnEarlierFileThatItReplaces() {
        sender.taken(sender.file("credits.csv", "id,deal\nC-1,D-1\n"));
        Delivery second = sender.taken(sender.file("Credits.csv", "id,deal\nC-1,D-2\n")).delivery();

        assertThat(sender.deliveries().warnings(second)).containsExactly(Message.of("delivery.replaces", List.of("Credits.csv"), "1"));
        assertThat(sender.deliveries().warnings(sender.deliveries().delivery(1).orElseThrow())).isEmpty();
    }

    @Test
    void warnsOfAHeadingThatNoPolicyReads() {
        Delivery delivery = sender.taken(sender.file("credits.csv", "id,dael\nC-1,D-1\n")).delivery();

        assertThat(sender.deliveries().warnings(delivery)).singleElement().satisfies(warning ->
                assertThat(warning.in(Texts.ENGLISH)).contains("credits.csv", "column deal", "dael", "none of the file’s rows is used"));
    }

    @Test
    void startsAQuarterWithAnOrderAlone() {
        sender.taken(sender.file("participants.csv", PARTICIPANTS));
        assertThat(sender.taken(sender.file("start.yaml", RUN)).wish().period().name()).isEqualTo("2026-Q3");
        assertThat(sender.deliveries().filesAfter(2)).containsOnlyKeys("participants.csv");
    }

    @Test
    void keepsWhatTheLatestDeliveryOfEachNameBrought() {
        sender.taken(sender.zip("q3.zip", Map.of("participants.csv", PARTICIPANTS, "Transactions.csv", TRANSACTIONS, "run.yaml", RUN, "read me.pdf", "%PDF")));
        sender.taken(sender.file("transactions.CSV", TRANSACTIONS + "CRM,D-2,1,2026-07-15,P-1,50,EUR\n"));
        assertThat(sender.deliveries().filesAfter(1)).containsOnlyKeys("participants.csv", "Transactions.csv", "read me.pdf")
                .containsEntry("Transactions.csv", Fingerprint.of(TRANSACTIONS));
        assertThat(sender.deliveries().filesAfter(2)).containsOnlyKeys("participants.csv", "transactions.CSV", "read me.pdf");
    }

    @Test
    void unpacksTheFilesInForce() throws IOException {
        sender.taken(sender.file("participants.csv", PARTICIPANTS));
        sender.taken(sender.file("transactions.csv", TRANSACTIONS));
        Path empty = Files.createDirectory(folder.resolve("data"));
        sender.deliveries().unpack(2, empty);
        assertThat(empty.resolve("participants.csv")).hasContent(PARTICIPANTS);
        assertThat(empty.resolve("transactions.csv")).hasContent(TRANSACTIONS);
    }

    @Test
    void tellsWhatWasKnownOnATime() {
        Instant start = sender.store().clock().instant();
        sender.taken(sender.file("participants.csv", PARTICIPANTS));
        sender.store().clock().advance(Duration.ofDays(1));
        sender.taken(sender.file("transactions.csv", TRANSACTIONS));
        assertThat(sender.deliveries().asKnownOn(start)).extracting(Delivery::number).containsExactly(1);
        assertThat(sender.deliveries().asKnownOn(sender.store().clock().instant())).extracting(Delivery::number).containsExactly(2, 1);
        assertThat(sender.deliveries().asKnownOn(Instant.MAX)).hasSize(2);
        assertThat(sender.deliveries().asKnownOn(Instant.MIN)).isEmpty();
    }

    @Test
    void keepsTheNamesThatAMappingGives() {
        String mapping = "- file: Leads.csv\n  as: transactions\n";
        Delivery delivery = sender.taken(sender.zip("crm.zip", Map.of("mapping.yaml", mapping, "LEADS.csv", "a;b\n1;2\n"))).delivery();
        assertThat(delivery.files()).extracting(Delivery.File::name, Delivery.File::holds)
                .containsExactly(tuple("Leads.csv", "mapped"), tuple("mapping.yaml", "mapping"));
        sender.taken(sender.file("leads.csv", "a;b\n3;4\n"));
        assertThat(sender.deliveries().filesAfter(2)).containsOnlyKeys("Leads.csv", "mapping.yaml").containsEntry("Leads.csv", Fingerprint.of("a;b\n3;4\n"));
    }

    @Test
    void takesNothingThatIsGone() {
        assertThatThrownBy(() -> sender.deliveries().take(Actor.INBOX, folder.resolve("gone.csv"), "gone.csv")).hasMessageContaining("gone.csv");
        assertThat(sender.store().journal().entries(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }
}
