package org.meritrail.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** An export that was unpacked is the files in its folder, and nothing else that may be found there. */
class UnpackedExportTest {

    private static final Path KEPT = Path.of("src/test/resources/kept-runs");
    private static final String BASIS = "basis.json";

    @TempDir
    private Path folder;
    private Path export;

    @BeforeEach
    void unpack() {
        export = Exports.unpacked(KEPT.resolve("0.1.0-2026-Q3.zip"), folder.resolve("export"));
    }

    @Test
    void mayBeNamedByALink() throws IOException {
        assertThat(verified(export).code()).isZero();
        assertThat(verified(Files.createSymbolicLink(folder.resolve("link"), export)).code()).isZero();
    }

    @Test
    void hasNoFileThatIsALink() throws IOException {
        Path elsewhere = Files.move(export.resolve(BASIS), folder.resolve("elsewhere.json"));
        Files.createSymbolicLink(export.resolve(BASIS), elsewhere);

        assertThat(refused()).isEqualTo(BASIS + ": this is a link, and what it leads to is no part of the export. Unpack the export anew, or name its ZIP file\n");
        assertThat(refused("--lang", "es")).startsWith(BASIS + ": esto es un enlace, ");
    }

    @Test
    void hasNoFolderThatIsALink() throws IOException {
        Path elsewhere = Files.move(export.resolve("content"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(export.resolve("content"), elsewhere);

        assertThat(refused()).startsWith("content: this is a link, ");
    }

    /** A socket stands for whatever is not opened like a file; of a pipe nobody might ever read the end. */
    @Test
    void hasNothingButFilesAndFolders() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(export.resolve("outputs/more")));

            assertThat(refused()).isEqualTo("outputs/more: this is neither a file nor a folder, and nobody looked into it. Unpack the export anew, or name its ZIP file\n");
            assertThat(refused("--lang", "es")).startsWith("outputs/more: esto no es ni un archivo ni una carpeta");
            assertThat(Exports.verified(export.resolve("outputs/more"))).isEqualTo(new Exports.Told(2, "It could not be looked at: " + export.resolve("outputs/more") + " is no export: it is neither a folder nor a ZIP file.\n"));
        }
    }

    /** As a program leaves it that takes the ZIP file's names for those of another system. */
    @Test
    void hasNoNameWithABackslash() throws IOException {
        try (Stream<Path> contents = Files.list(export.resolve("content"))) {
            Path content = contents.findFirst().orElseThrow();
            String name = "content\\" + content.getFileName();
            Files.move(content, export.resolve(name));

            assertThat(refused()).isEqualTo(name + ": no file of an export has a backslash in its name. Unpack the export anew, or name its ZIP file\n");
        }
        assertThat(refused("--lang", "es")).contains("tiene una barra invertida en el nombre");
    }

    /** Programs for that add what no export has, so that it is not the file that was given out. */
    @Test
    void isNotZippedAgainWithItsFolders() throws IOException {
        Path zip = folder.resolve("again.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream again = new ZipOutputStream(out); Stream<Path> files = Files.walk(export)) {
            for (Path file : files.filter(path -> !path.equals(export)).sorted().toList()) {
                boolean isFolder = Files.isDirectory(file);
                again.putNextEntry(new ZipEntry(export.relativize(file) + (isFolder ? "/" : "")));
                again.write(isFolder ? new byte[0] : Files.readAllBytes(file));
            }
        }

        assertThat(Exports.verified(zip)).satisfies(told -> assertThat(told.code()).isOne()).satisfies(told -> assertThat(told.text()).isEqualTo(
                "checkpoints/: this entry of the ZIP file is a folder, as no export has one: it was zipped again. Name the folder that it was unpacked into, or fetch the export anew\n"));
    }

    private String refused(String... more) {
        Exports.Told told = Exports.verified(export, more);
        assertThat(told.code()).as(told.text()).isOne();
        return told.text();
    }

    private static Exports.Told verified(Path export) {
        return Exports.told("--vkey", KEPT.resolve("0.1.0-2026-Q3.vkey").toString(), export.toString());
    }
}
