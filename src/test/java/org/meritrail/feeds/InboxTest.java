package org.meritrail.feeds;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.Delivery;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.feeds.Feed.awaitFile;
import static org.meritrail.feeds.Feed.awaiting;
import static org.meritrail.fixtures.DataFiles.PARTICIPANTS;
import static org.meritrail.fixtures.DataFiles.QUOTAS;
import static org.meritrail.fixtures.DataFiles.RUN;
import static org.meritrail.fixtures.DataFiles.TRANSACTIONS;

class InboxTest {

    private final Store store = Database.H2.open();
    @TempDir
    private Path home;
    private Path inbox;
    private Paying paying;
    private Deliveries deliveries;
    private Feed feed;

    @BeforeEach
    void open() throws IOException {
        inbox = Files.createDirectories(home.resolve("inbox"));
        paying = new Paying(store, home);
        deliveries = paying.deliveries();
    }

    @AfterEach
    void close() {
        if (feed != null) {
            feed.close();
        }
        paying.close();
    }

    @Test
    void takesAFileAndMovesItToDone() {
        start();
        drop("participants.csv", PARTICIPANTS);
        awaitFile(inbox.resolve("done/participants.csv"));
        assertThat(deliveries.latest().orElseThrow().received().who()).isEqualTo("(inbox)");
        assertThat(inbox.resolve("participants.csv")).doesNotExist();
    }

    @Test
    void keepsBothOfTwoFilesOfOneName() {
        start();
        drop("participants.csv", PARTICIPANTS);
        awaitFile(inbox.resolve("done/participants.csv"));
        drop("participants.csv", PARTICIPANTS + "P-2,Bo,EUR,2025-01-01,\n");
        awaitFile(inbox.resolve("done/participants-2.csv"));
        assertThat(inbox.resolve("done/participants.csv")).hasContent(PARTICIPANTS);
        assertThat(deliveries.latest().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void takesTheSameContentOnceWhateverItIsCalled() {
        start();
        drop("participants.csv", PARTICIPANTS);
        drop("people.csv", PARTICIPANTS);
        awaitFile(inbox.resolve("done/participants.csv"));
        awaitFile(inbox.resolve("done/people.csv"));
        assertThat(deliveries.latest().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void takesAFileOnlyWhenItIsWrittenToItsEnd() throws Exception {
        start();
        StringBuilder whole = new StringBuilder(PARTICIPANTS);
        try (OutputStream slow = Files.newOutputStream(inbox.resolve("participants.csv"))) {
            slow.write(PARTICIPANTS.getBytes(StandardCharsets.UTF_8));
            for (int person = 2; person < 20; person++) {
                String row = "P-" + person + ",Person " + person + ",EUR,2024-03-01\n";
                Thread.sleep(150);
                slow.write(row.getBytes(StandardCharsets.UTF_8));
                whole.append(row);
                assertThat(deliveries.latest()).isEmpty();
            }
        }
        awaitFile(inbox.resolve("done/participants.csv"));
        assertThat(deliveries.filesAfter(1)).containsEntry("participants.csv", Fingerprint.of(whole.toString()));
    }

    @Test
    void saysInBothLanguagesWhyItRejects() throws IOException {
        start();
        drop("quotas.csv", TRANSACTIONS);
        drop("empty.csv", "");
        drop("broken.zip", "PK\u0003\u0004");
        DataFiles.zip(inbox.resolve("slip.zip"), Map.of("../../../participants.csv", PARTICIPANTS));
        for (String name : List.of("quotas.csv", "empty.csv", "broken.zip", "slip.zip")) {
            awaitFile(inbox.resolve("rejected").resolve(name));
        }
        assertThat(Files.readString(inbox.resolve("rejected/quotas.csv.reasons.txt")))
                .startsWith("“quotas.csv” was not taken, and nothing in it counts.")
                .contains("\n- quotas.csv: column “from”: The header lacks this column")
                .contains("«quotas.csv» no se ha recibido", "\n- quotas.csv: columna «from»: A la cabecera le falta esta columna");
        assertThat(inbox.resolve("rejected/empty.csv.reasons.txt")).content().contains("empty.csv: The file is empty");
        assertThat(inbox.resolve("rejected/slip.zip.reasons.txt")).exists();
        assertThat(deliveries.latest()).isEmpty();
        assertThat(deliveries.refused()).hasSize(4);
    }

    @Test
    void refusesAZipOfTooManyFiles() {
        start();
        Map<String, String> many = new TreeMap<>();
        for (int number = 0; number < 2001; number++) {
            many.put("transactions-" + number + ".csv", TRANSACTIONS);
        }
        Path elsewhere = DataFiles.zip(home.resolve("many.zip"), many);
        move(elsewhere);
        awaitFile(inbox.resolve("rejected/many.zip"));
        assertThat(deliveries.latest()).isEmpty();
    }

    @Test
    void passesOverWhatIsNotFinishedOrNotMeant() {
        start();
        for (String name : List.of(".hidden.csv", "~$quotas.csv", "quotas.csv.tmp", "quotas.csv.part", "quotas.csv.crdownload")) {
            drop(name, QUOTAS);
        }
        drop("participants.csv", PARTICIPANTS);
        awaitFile(inbox.resolve("done/participants.csv"));
        assertThat(inbox.resolve("quotas.csv.part")).exists();
        assertThat(inbox.resolve("~$quotas.csv")).exists();
        assertThat(deliveries.latest().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void takesAFolderOnceItSaysThatItIsComplete() {
        start();
        DataFiles.folder(inbox.resolve("q3"), Map.of("participants.csv", PARTICIPANTS));
        drop("quotas.csv", QUOTAS);
        awaitFile(inbox.resolve("done/quotas.csv"));
        assertThat(deliveries.latest().orElseThrow().files()).hasSize(1);
        DataFiles.file(inbox.resolve("q3"), "transactions.csv", TRANSACTIONS);
        DataFiles.file(inbox.resolve("q3"), "READY", "");
        awaitFile(inbox.resolve("done/q3/READY"));
        assertThat(deliveries.latest().orElseThrow().files()).extracting(Delivery.File::name).containsExactly("participants.csv", "transactions.csv");
    }

    @Test
    void startsTheRunThatABundleAsksFor() {
        paying.approve("10");
        start();
        DataFiles.zip(inbox.resolve("q3.zip"), Map.of("participants.csv", PARTICIPANTS, "run.yaml", RUN));
        awaitFile(inbox.resolve("done/q3.zip"));
        assertThat(paying.runs().all()).singleElement().satisfies(run -> {
            assertThat(run.order().period().name()).isEqualTo("2026-Q3");
            assertThat(run.order().started().who()).isEqualTo("(inbox)");
        });
        assertThat(inbox.resolve("done/q3.zip.reasons.txt")).doesNotExist();
    }

    @Test
    void saysWhyItStartsNoRunAndKeepsTheData() {
        start();
        DataFiles.zip(inbox.resolve("q3.zip"), Map.of("participants.csv", PARTICIPANTS, "run.yaml", RUN));
        awaitFile(inbox.resolve("done/q3.zip"));
        assertThat(inbox.resolve("done/q3.zip.reasons.txt")).content().contains("was taken, but the run", "\n- No approved version", "se ha recibido, pero");
        assertThat(deliveries.latest()).isPresent();
        assertThat(store.journal().entries(Long.MAX_VALUE, 1)).extracting(Entry::what).containsExactly("run.wish-refused");
    }

    @Test
    void finishesWhatACrashCutOff() {
        Path zip = DataFiles.zip(inbox.resolve("q3.zip"), Map.of("participants.csv", PARTICIPANTS, "run.yaml", RUN));
        paying.approve("10");
        deliveries.take(Actor.INBOX, zip, "q3.zip");
        start();
        awaitFile(inbox.resolve("done/q3.zip"));
        assertThat(paying.runs().all()).hasSize(1);
        assertThat(deliveries.latest().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void rejectsUnderAShorterNameWhatHasNoRoomForMore() {
        start();
        drop("x".repeat(250) + ".txt", "a,b\n1,2\n");
        awaitFile(inbox.resolve("rejected").resolve("x".repeat(216) + ".txt"));
        assertThat(inbox.resolve("rejected").resolve("x".repeat(216) + ".txt.reasons.txt")).exists();
        assertThat(deliveries.refused()).hasSize(1);
    }

    /** What the mapping in force says has to be read for every table; its stored bytes are not what they were. */
    @Test
    void rejectsInTheEndWhatOnlyAFaultKeepsFromBeingTaken() {
        start();
        DataFiles.zip(inbox.resolve("q3.zip"), Map.of("participants.csv", PARTICIPANTS, "mapping.yaml", "- {file: participants.csv, as: participants}\n"));
        awaitFile(inbox.resolve("done/q3.zip"));
        Map<String, Fingerprint> files = deliveries.filesAfter(1);
        store.sql().sql("update content_piece set bytes = (select bytes from content_piece where sha256 = ?) where sha256 = ?")
                .params(files.get("participants.csv").hex(), files.get("mapping.yaml").hex()).update();
        drop("participants.csv", PARTICIPANTS + "P-2,Ben Ode,EUR,2025-01-01\n");
        drop("empty.csv", "");
        awaitFile(inbox.resolve("rejected/empty.csv"));
        awaitFile(inbox.resolve("rejected/participants.csv"));
        assertThat(inbox.resolve("rejected/participants.csv.reasons.txt")).content().contains("A fault in the program", "Un fallo del programa");
    }

    @Test
    void waitsWhileTheInboxCannotBeRead() throws IOException {
        start();
        Files.delete(inbox);
        awaiting().until(() -> new FoldersHealth(Map.of("inbox", inbox)).health().getStatus().getCode().equals("DOWN"));
        Files.createDirectories(inbox);
        drop("participants.csv", PARTICIPANTS);
        awaitFile(inbox.resolve("done/participants.csv"));
        assertThat(new FoldersHealth(Map.of("inbox", inbox)).health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void stopsWithoutLeavingAFileHalfDealtWith() {
        start();
        for (int number = 0; number < 30; number++) {
            drop("transactions-" + number + ".csv", TRANSACTIONS + "CRM,D-" + number + "x,1,2026-07-14,P-1,100,EUR\n");
        }
        awaiting().until(() -> deliveries.latest().isPresent());
        feed.close();
        feed = null;
        int taken = deliveries.latest().orElseThrow().number();
        assertThat(inbox.resolve("done").toFile().list()).hasSize(taken);
        start();
        awaiting().until(() -> inbox.resolve("done").toFile().list().length == 30);
        assertThat(deliveries.latest().orElseThrow().number()).isEqualTo(30);
    }

    private void start() {
        feed = Feed.of(new InboxRoutes(inbox, Duration.ofMillis(600), deliveries, paying.runs(), store.journal()));
    }

    private void drop(String name, String text) {
        DataFiles.file(inbox, name, text);
    }

    private void move(Path file) {
        try {
            Files.move(file, inbox.resolve(file.getFileName()));
        } catch (IOException unmoved) {
            throw new IllegalStateException(unmoved);
        }
    }
}
