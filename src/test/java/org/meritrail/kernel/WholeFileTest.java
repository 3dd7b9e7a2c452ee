package org.meritrail.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WholeFileTest {

    private static final byte[] TEXT = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("a/b.txt");
    }

    @Test
    void makesTheFoldersItLiesIn() throws IOException {
        WholeFile.create(file, TEXT);
        assertThat(file).hasBinaryContent(TEXT);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void replacesOnlyWhereThatIsAsked() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old");
        assertThatThrownBy(() -> WholeFile.create(file, TEXT)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("old");
        WholeFile.replace(file, TEXT);
        assertThat(file).hasContent("new");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void hasThePermissionsOfAnyOtherFile() throws IOException {
        WholeFile.create(file, TEXT);
        Path usual = Files.writeString(folder.resolve("usual.txt"), "x");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void leavesNothingWhereItCannotTakeItsPlace() throws IOException {
        Path taken = Files.writeString(Files.createDirectories(folder.resolve("a/b.txt")).resolve("inside.txt"), "old");
        assertThatThrownBy(() -> WholeFile.replace(file, TEXT)).isInstanceOf(FileSystemException.class);
        assertThat(files()).containsExactly(taken);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
