package org.meritrail.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.delivery.Receipt;
import org.meritrail.fixtures.Database;
import org.meritrail.privacy.Retention.Kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Versions.granted;
import static org.meritrail.privacy.Protecting.GONE;
import static org.meritrail.privacy.Protecting.STAYS;
import static org.meritrail.privacy.Protecting.YAN;
import static org.meritrail.privacy.Protecting.ZOE;

class InboxCopiesTest {

    @TempDir
    private Path folder;
    private Protecting protecting;
    private Path done;
    private Path rejected;
    private Path delivered;

    @BeforeEach
    void payAQuarter() throws IOException {
        protecting = new Protecting(Database.H2, folder);
        done = Files.createDirectories(protecting.inbox().resolve("done"));
        rejected = Files.createDirectories(protecting.inbox().resolve("rejected"));
        delivered = folder.resolve("data-1/participants.csv");
    }

    @AfterEach
    void close() {
        protecting.close();
    }

    @Test
    void goWithThePersonWhetherTakenOrRefused() throws IOException {
        Path bundle = zip(done.resolve("march.zip"), delivered);
        Path inFolder = Files.copy(delivered, Files.createDirectory(done.resolve("april")).resolve("participants.csv"));
        Path refused = Files.writeString(rejected.resolve("broken.zip"), "PK, and the salary of " + GONE);
        Path reasons = Files.writeString(rejected.resolve("broken.zip.reasons.txt"), "cannot be opened");
        Path other = Files.writeString(done.resolve("other.csv"), STAYS + " alone");
        Path outside = Files.copy(delivered, folder.resolve("outside.csv"));
        Path link = Files.createSymbolicLink(done.resolve("link.csv"), outside);
        Path linked = Files.createSymbolicLink(done.resolve("linked"), delivered.getParent());
        protecting.deliverWithoutThem();

        granted(protecting.erasures().request(ZOE, GONE, "left"));
        assertThat(bundle).exists();
        granted(protecting.erasures().approve(YAN, 1, ""));

        assertThat(List.of(bundle, inFolder, refused, reasons)).noneMatch(Files::exists);
        assertThat(List.of(other, outside, delivered, link, linked)).allMatch(Files::exists);
    }

    @Test
    void stayWhenTheErasureIsRefused() throws IOException {
        Path copy = Files.copy(delivered, done.resolve("participants.csv"));

        granted(protecting.holds().set(ZOE, STAYS, "case 12"));
        protecting.erasures().request(ZOE, GONE, "left");
        protecting.sweeping(Map.of(Kept.RAW_FILES, Period.ofDays(10))).sweep(ZOE);

        assertThat(copy).exists();
    }

    @Test
    void areFoundByTheNextSweepIfTheyCameOrFailedAfterwards() throws IOException {
        protecting.deliverWithoutThem();
        granted(protecting.erasures().request(ZOE, GONE, "left"));
        granted(protecting.erasures().approve(YAN, 1, ""));
        Path again = Files.copy(delivered, rejected.resolve("participants.csv"));

        protecting.sweeping(Map.of()).sweep();

        assertThat(again).doesNotExist();
    }

    /** What is erased in them would take with it what is held. */
    @Test
    void stayWhileTheyNameSomebodyHeldBesideWhatIsErased() throws IOException {
        protecting.deliverWithoutThem();
        granted(protecting.erasures().request(ZOE, GONE, "left"));
        granted(protecting.erasures().approve(YAN, 1, ""));
        granted(protecting.holds().set(ZOE, STAYS, "case 12"));
        Path bundle = zip(done.resolve("again.zip"), delivered);

        protecting.sweeping(Map.of()).sweep();
        assertThat(bundle).exists();

        granted(protecting.holds().lift(YAN, 1, "closed"));
        protecting.sweeping(Map.of()).sweep();
        assertThat(bundle).doesNotExist();
    }

    @Test
    void areTriedAgainWhenTheyCannotBeDeleted() throws IOException {
        Path closed = Files.createDirectory(rejected.resolve("closed"));
        Path file = Files.writeString(closed.resolve("notes.csv"), GONE);
        InboxCopies copies = protecting.erasures().copies();
        // What lies in the way of a file as a folder that is not empty cannot be deleted, whoever one is.
        Files.delete(file);
        Path inTheWay = Files.writeString(Files.createDirectory(file).resolve("held"), "");

        copies.delete(List.of(file));
        assertThat(file).exists();
        Files.delete(inTheWay);
        copies.deleteErased(List.of());

        assertThat(file).doesNotExist();
    }

    @Test
    void goWithWhatIsSweptButForWhatIsHeld() throws IOException {
        Path bundle = zip(done.resolve("march.zip"), delivered);
        Path unopened = Files.writeString(folder.resolve("broken.zip"), "PK\3\4 and the salary of somebody, who is not held");
        assertThat(protecting.paying().deliveries().take(OLGA, unopened, "broken.zip")).isInstanceOf(Receipt.Refused.class);
        Path refused = Files.move(unopened, rejected.resolve("broken.zip"));
        protecting.deliverWithoutThem();
        Path inForce = Files.copy(folder.resolve("data-2/participants.csv"), done.resolve("participants.csv"));
        protecting.store().clock().advance(Duration.ofDays(20));

        Map<Kept, Period> periods = Map.of(Kept.RAW_FILES, Period.ofDays(10));
        granted(protecting.holds().set(ZOE, STAYS, "case 12"));
        granted(protecting.sweeping(periods).sweep(ZOE));
        // What cannot be opened may tell of whoever is held.
        assertThat(List.of(bundle, refused, inForce)).allMatch(Files::exists);
        granted(protecting.holds().lift(ZOE, 1, "case closed"));
        granted(protecting.sweeping(periods).sweep(ZOE));

        assertThat(List.of(bundle, refused)).noneMatch(Files::exists);
        assertThat(inForce).exists();
    }

    private static Path zip(Path zip, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry("data/" + file.getFileName()));
            Files.copy(file, packed);
        }
        return zip;
    }
}
