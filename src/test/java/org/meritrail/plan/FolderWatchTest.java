package org.meritrail.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.Versions;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.ANA;
import static org.meritrail.fixtures.Versions.BEN;
import static org.meritrail.fixtures.Versions.OF_2026;
import static org.meritrail.fixtures.Versions.granted;

class FolderWatchTest {

    @TempDir
    private Path home;

    private final Store store = Database.H2.open();
    private Versions versions;
    private Path folder;
    private FolderWatch watch;

    @BeforeEach
    void watchAFolder() {
        versions = Versions.in(store, home.resolve("work"));
        folder = home.resolve("policy");
        watch = watch();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void makesADraftOnceWhatWasSavedStaysTheSame() {
        save("first");
        watch.look();
        assertThat(versions.entry().all()).isEmpty();
        watch.look();
        watch.look();
        assertThat(versions.entry().all()).singleElement().satisfies(version -> {
            assertThat(version.state()).isEqualTo("draft");
            assertThat(version.bytes().made().who()).isEqualTo(Actor.FOLDER.name());
        });
        assertThat(told()).isEqualTo("sound 1");
    }

    @Test
    void waitsWhileAFileGrows() throws IOException {
        save("first");
        byte[] whole = Files.readAllBytes(folder.resolve(SoundPolicy.FILE));
        for (int length = 0; length < whole.length; length += whole.length / 5) {
            Files.write(folder.resolve(SoundPolicy.FILE), Arrays.copyOf(whole, length));
            watch.look();
        }
        Files.write(folder.resolve(SoundPolicy.FILE), whole);
        watch.look();
        assertThat(told()).isEqualTo("unseen");
        watch.look();
        assertThat(told()).isEqualTo("sound 1");
    }

    @Test
    void waitsForAFileThatHasItsLengthBeforeItsBytesAndReportsOneThatStaysCutShort() throws IOException {
        save("first");
        byte[] whole = Files.readAllBytes(folder.resolve(SoundPolicy.FILE));
        Files.write(folder.resolve(SoundPolicy.FILE), Arrays.copyOf(whole, whole.length / 2));
        look();
        look();
        assertThat(told()).isEqualTo("unseen");
        Files.write(folder.resolve(SoundPolicy.FILE), Arrays.copyOf(whole, whole.length / 3));
        lookLong();
        assertThat(told()).isEqualTo("mistaken " + SoundPolicy.FILE);
        assertThat(versions.entry().all()).isEmpty();
        Files.write(folder.resolve(SoundPolicy.FILE), whole);
        look();
        assertThat(told()).isEqualTo("sound 1");
    }

    @Test
    void understandsASaveByRenaming() throws IOException {
        save("first");
        look();
        Path workbook = folder.resolve(SoundPolicy.FILE);
        Path beside = workbook.getParent();
        byte[] first = Files.readAllBytes(workbook);
        save("second");
        byte[] second = Files.readAllBytes(workbook);
        Files.write(workbook, first);
        Files.writeString(beside.resolve("~$commission.xlsx"), "Ana");
        Files.write(beside.resolve("5E2A4C00"), second);
        look();
        Files.move(workbook, beside.resolve("91B3D7F0.tmp"));
        look();
        look();
        assertThat(told()).isEqualTo("sound 1");
        Files.move(beside.resolve("5E2A4C00"), workbook);
        look();
        assertThat(told()).isEqualTo("sound 2");
        Files.delete(beside.resolve("91B3D7F0.tmp"));
        Files.delete(beside.resolve("~$commission.xlsx"));
        look();
        assertThat(told()).isEqualTo("sound 2");
        assertThat(versions.entry().all()).hasSize(2);
    }

    @Test
    void noticesAFileThatStaysAway() throws IOException {
        save("first");
        look();
        Files.delete(folder.resolve(SoundPolicy.FILE));
        look();
        assertThat(told()).isEqualTo("sound 1");
        lookLong();
        assertThat(told()).isEqualTo("mistaken decision-tables");
        assertThat(versions.entry().all()).extracting(PlanVersion::state).containsExactly("draft");
    }

    @Test
    void makesNothingOfWhatProgramsLeaveBehind() throws IOException {
        save("first");
        look();
        for (String left : List.of("~$commission.xlsx", ".~lock.commission.xlsx#", "commission.xlsx.tmp", "~WRL0001.tmp", "A1B2C3D4", ".commission.xlsx.swp",
                "commission.xlsx~", "Thumbs.db", ".DS_Store", "._commission.xlsx", ".trash/commission.xlsx")) {
            Path file = folder.resolve("decision-tables/commission").resolve(left);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
        look();
        assertThat(told()).isEqualTo("sound 1");
        Files.writeString(folder.resolve("decision-tables/commission/commission - Copy.xlsx"), "x");
        look();
        assertThat(told()).isEqualTo("mistaken decision-tables/commission/commission - Copy.xlsx");
    }

    @Test
    void reportsMistakesAtTheirCellsWhileWhatIsApprovedGoesOn() {
        save("first");
        versions.approved(folder);
        SoundPolicy.in(folder, SoundPolicy.workbook().put("NB", "D6", "7%"));
        look();
        assertThat(told()).isEqualTo("mistaken " + SoundPolicy.FILE + "!NB!D6");
        assertThat(versions.entry().all()).extracting(PlanVersion::state).containsExactly("approved");
        save("second");
        look();
        assertThat(told()).isEqualTo("sound 2");
    }

    @Test
    void doesNotBringBackWhatWasRefusedWhenTheServiceStartsAgain() {
        save("first");
        look();
        granted(versions.entry().submit(ANA, 1, OF_2026, ""));
        granted(versions.entry().retire(BEN, 1, "the cap is wrong"));
        watch = watch();
        look();
        assertThat(told()).isEqualTo("sound 1");
        assertThat(versions.entry().all()).hasSize(1);
    }

    @Test
    void saysThatTheFolderIsMissingAndTakesItOnceItIsThere() {
        look();
        assertThat(watch.state()).isInstanceOfSatisfying(FolderState.Missing.class,
                missing -> assertThat(missing.reason().in(Texts.ENGLISH)).contains(folder.toString(), "meritrail.policy"));
        save("first");
        look();
        assertThat(told()).isEqualTo("sound 1");
    }

    @Test
    void triesAgainAfterTheDatabaseWasAway() {
        save("first");
        store.sql().sql("alter table plan_version rename to away").update();
        look();
        assertThat(watch.state()).isInstanceOfSatisfying(FolderState.Troubled.class,
                troubled -> assertThat(troubled.reason().in(Texts.SPANISH)).contains("plan_version"));
        store.sql().sql("alter table away rename to plan_version").update();
        watch.look();
        assertThat(told()).isEqualTo("sound 1");
    }

    private FolderWatch watch() {
        return new FolderWatch(versions.entry(), folder, store.clock());
    }

    private void look() {
        watch.look();
        watch.look();
    }

    private void lookLong() {
        for (int looks = 0; looks < 10; looks++) {
            watch.look();
        }
    }

    private void save(String name) {
        PolicyFolder saved = SoundPolicy.in(folder, SoundPolicy.workbook().put("About", "B2", name));
        assertThat(saved.findings()).isEmpty();
    }

    private String told() {
        return watch.state().fold(unseen -> "unseen", missing -> "missing", sound -> "sound " + sound.version(),
                mistaken -> "mistaken " + String.join(", ", places(mistaken)), troubled -> "troubled");
    }

    private static List<String> places(FolderState.Mistaken mistaken) {
        return mistaken.findings().stream().map(finding -> finding.place().toString()).toList();
    }
}
