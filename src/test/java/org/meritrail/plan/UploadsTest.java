package org.meritrail.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.Versions;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Versions.ANA;
import static org.meritrail.fixtures.Versions.granted;

class UploadsTest {

    @TempDir
    private Path home;

    private final Store store = Database.H2.open();
    private Versions versions;
    private Uploads uploads;
    private Path folder;

    @BeforeEach
    void haveAPolicy() {
        versions = Versions.in(store, home.resolve("work"));
        uploads = new Uploads(versions.entry(), versions.workspace());
        folder = home.resolve("policy");
        SoundPolicy.in(folder, SoundPolicy.workbook());
    }

    @AfterEach
    void close() {
        store.close();
        assertThat(home.resolve("work")).isEmptyDirectory();
    }

    @Test
    void makesADraftOfAPackedFolderWhateverNameIsAroundIt() throws IOException {
        assertThat(made(zip("policy.zip", ""), Optional.empty())).isEqualTo("draft 1");
        assertThat(made(zip("POLICY.ZIP", "policy-2026/"), Optional.empty())).isEqualTo("unchanged 1");
    }

    @Test
    void putsAFileInPlaceOfTheOneOfAVersion() throws IOException {
        versions.drafted(ANA, folder);
        SoundPolicy.in(folder, SoundPolicy.workbook().put("About", "B2", "Other name"));
        Path saved = folder.resolve(SoundPolicy.FILE);

        assertThat(made(new Upload("COMMISSION.xlsx", saved), Optional.of(1))).isEqualTo("draft 2");
        assertThat(made(new Upload(SoundPolicy.FILE, saved), Optional.of(1))).isEqualTo("unchanged 2");
        assertThat(versions.entry().file(versions.entry().version(2).orElseThrow(), SoundPolicy.FILE)).contains(Files.readAllBytes(saved));
    }

    @Test
    void knowsAWorkbookAgainThatWasDownloaded() throws IOException {
        versions.drafted(ANA, folder);
        byte[] downloaded = versions.entry().file(versions.entry().version(1).orElseThrow(), SoundPolicy.FILE).orElseThrow();

        assertThat(made(new Upload("commission.xlsx", Files.write(home.resolve("saved.xlsx"), downloaded)), Optional.of(1))).isEqualTo("unchanged 1");
    }

    @Test
    void addsAWorkbookWithoutAFolderToTheOthers() {
        versions.drafted(ANA, folder);
        assertThat(made(new Upload("more.xlsx", folder.resolve("rules/operations/add.drl")), Optional.of(1)))
                .isEqualTo("mistaken decision-tables/more.xlsx");
    }

    @Test
    void refusesWhatIsNoPartOfAPolicyOrLeavesTheFolder() {
        Path file = folder.resolve(SoundPolicy.FILE);
        for (String name : List.of("../decision-tables/evil.xlsx", "decision-tables/../../evil.xlsx", "/decision-tables/a.xlsx", "notes.txt",
                "rules/a.xlsx", "decision-tables\\..\\..\\a.xlsx")) {
            assertThat(made(new Upload(name, file), Optional.empty())).startsWith("refused “").contains("is no part of a policy");
        }
        assertThat(home).isDirectoryNotContaining(path -> path.toString().contains("evil"));
    }

    @Test
    void refusesNothingTwoOfAKindAndUnknownVersions() {
        Upload file = new Upload(SoundPolicy.FILE, folder.resolve(SoundPolicy.FILE));
        assertThat(told(uploads.draft(ANA, List.of(), Optional.empty()))).startsWith("refused There is no file in it.");
        assertThat(told(uploads.draft(ANA, List.of(file, file), Optional.empty()))).contains("more than once");
        assertThat(made(file, Optional.of(7))).startsWith("refused There is no version 7.");
        assertThat(made(new Upload("workbook.zip", file.file()), Optional.empty())).contains("is no part of a policy");
    }

    @Test
    void passesOverWhatProgramsLeaveBehind() {
        Upload lock = new Upload("~$commission.xlsx", folder.resolve("rules/operations/add.drl"));
        Upload file = new Upload("commission.xlsx", folder.resolve(SoundPolicy.FILE));
        versions.drafted(ANA, folder);

        assertThat(told(uploads.draft(ANA, List.of(lock, file), Optional.of(1)))).isEqualTo("unchanged 1");
        assertThat(made(lock, Optional.of(1))).startsWith("refused There is no file in it.");
    }

    @Test
    void validatesWithoutKeepingAnything() {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("NB", "D6", "7%"));
        versions.drafted(ANA, sound());
        List<String> places = granted(uploads.validate(List.of(new Upload("commission.xlsx", folder.resolve(SoundPolicy.FILE))), Optional.of(1)))
                .findings().stream().map(finding -> finding.place().toString()).toList();

        assertThat(places).containsExactly(SoundPolicy.FILE + "!NB!D6");
        assertThat(versions.entry().all()).hasSize(1);
    }

    private Path sound() {
        return SoundPolicy.in(home.resolve("sound"), SoundPolicy.workbook()).path();
    }

    private String made(Upload upload, Optional<Integer> base) {
        return told(uploads.draft(ANA, List.of(upload), base));
    }

    private static String told(Decision<Drafting> decision) {
        return decision.fold(drafting -> drafting.fold(drafted -> "draft " + drafted.draft().number(),
                unchanged -> "unchanged " + unchanged.version().number(),
                mistaken -> "mistaken " + mistaken.findings().get(0).place()), reason -> "refused " + reason.in(Texts.ENGLISH));
    }

    private Upload zip(String name, String around) throws IOException {
        Path zip = home.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip)); Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(around + folder.relativize(file)));
                Files.copy(file, out);
            }
        }
        return new Upload(name, zip);
    }
}
