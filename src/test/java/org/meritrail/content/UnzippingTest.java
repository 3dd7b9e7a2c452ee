package org.meritrail.content;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class UnzippingTest {

    private static final Unzipping.Limits SMALL = new Unzipping.Limits(5, 1 << 20, 2 << 20);

    @TempDir
    Path folder;

    @Test
    void unpacksFilesInFoldersAndPassesOverWhatSystemsAdd() throws IOException {
        Path zip = zip("a/b/c.txt", "d.txt", "a\\e.txt", "__MACOSX/a/._c.txt", "a/.DS_Store", "a/~$book.xlsx");

        assertThat(unzip(zip)).isEqualTo(new Unpacked.Whole(List.of("a/b/c.txt", "a/e.txt", "d.txt")));
        assertThat(folder.resolve("into/a/e.txt")).hasContent("a\\e.txt");
        assertThat(files()).hasSize(3);
    }

    @Test
    void readsNamesOfOldPrograms() throws IOException {
        Path zip = folder.resolve("old.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM437"))) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.putNextEntry(new ZipEntry("año.txt"));
        }

        assertThat(unzip(zip)).isEqualTo(new Unpacked.Whole(List.of("a.txt", "año.txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "a/../../evil.txt", "/etc/evil.txt", "..\\evil.txt", "C:\\evil.txt", "a//b.txt", "./a.txt", "a/..",
            "n\0l.txt", "a\u001b[2Jb.txt", "what?.txt"})
    void refusesNamesThatLeaveTheFolderOrCannotBe(String name) throws IOException {
        assertThat(reason(unzip(zip("good.txt", name)))).contains("name that cannot be used");
        assertThat(files()).isEmpty();
        assertThat(folder.resolve("evil.txt")).doesNotExist();
    }

    @Test
    void refusesNamesThatAreOneOnSomeSystems() throws IOException {
        assertThat(reason(unzip(zip("a.txt", "A.TXT")))).isEqualTo(
                "The ZIP file holds “A.TXT” more than once, capitals aside. Keep the one that counts and pack it again.");
        assertThat(reason(unzip(zip("b", "b/c.txt")))).contains("“b/c.txt” more than once");
    }

    @Test
    void stopsUnpackingABomb() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("zeros"));
            out.write(new byte[30 << 20]);
        }

        assertThat(Files.size(zip)).isLessThan(100_000);
        assertThat(reason(Unzipping.unzip(zip, Files.createDirectories(folder.resolve("into")), SMALL))).startsWith("zeros is too large")
                .contains("1 MB", "2 MB");
        assertThat(folder.resolve("into/zeros").toFile().length()).isLessThanOrEqualTo(1 << 20);
    }

    @Test
    void addsUpTheSizesOfAllFiles() throws IOException {
        Path zip = folder.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("a", "b", "c")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(new byte[900_000]);
            }
        }

        assertThat(reason(Unzipping.unzip(zip, Files.createDirectories(folder.resolve("into")), SMALL))).startsWith("c is too large");
    }

    @Test
    void refusesTooManyFiles() throws IOException {
        Path zip = zip("1", "2", "3", "4", "5", "6");
        assertThat(reason(Unzipping.unzip(zip, folder, SMALL))).isEqualTo(
                "The ZIP file holds 6 files and folders; at most 5 are taken. Leave out what does not belong.");
    }

    @Test
    void refusesWhatIsNoZip() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.zip"));
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(Files.readAllBytes(zip("a.txt", "b.txt")), 150));
        assertThat(List.of(reason(unzip(empty)), reason(unzip(cut)))).allMatch(reason -> reason.startsWith("It cannot be read as a ZIP file"));
    }

    @Property(tries = 200)
    void neverFailsOnADamagedZip(@ForAll int at, @ForAll byte other) throws IOException {
        folder = Files.createTempDirectory("unzipping");
        byte[] bytes = Files.readAllBytes(zip("a.txt", "b/c.txt"));
        bytes[Math.floorMod(at, bytes.length)] = other;
        Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);

        Unpacked unpacked = unzip(damaged);

        unpacked.fold(whole -> assertThat(files()).hasSameSizeAs(whole.files()), refused -> assertThat(refused.reasons()).hasSize(1));
    }

    private Unpacked unzip(Path zip) throws IOException {
        return Unzipping.unzip(zip, Files.createDirectories(folder.resolve("into")));
    }

    private static String reason(Unpacked unpacked) {
        return unpacked.fold(whole -> "unpacked", refused -> refused.reasons().get(0).in(Texts.ENGLISH));
    }

    private List<Path> files() {
        try (Stream<Path> paths = Files.walk(folder.resolve("into"))) {
            return paths.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("some.zip");
        try (OutputStream bytes = Files.newOutputStream(zip); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
