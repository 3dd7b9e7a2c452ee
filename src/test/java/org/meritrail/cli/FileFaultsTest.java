package org.meritrail.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;

/** What commands say where a disk does not let them write. */
class FileFaultsTest {

    @TempDir
    Path folder;

    private String notAFolder;

    @BeforeEach
    void put() throws IOException {
        notAFolder = Files.writeString(folder.resolve("a file"), "mine").toString();
    }

    @Test
    void saysThatNoTemplateCanBeWritten() {
        isTold(Shell.run("new", "spiff", "--out", notAFolder));
    }

    @Test
    void saysThatNoAnnotatedCopyCanBeWritten() {
        String wrong = SoundPolicy.in(folder.resolve("p"), SoundPolicy.workbook().put("NB", "D6", 7)).path().toString();
        isTold(Shell.run("validate", wrong, "--quick", "--annotate", notAFolder));
    }

    @Test
    void saysThatNoDifferenceCanBeWritten() {
        String one = SoundPolicy.in(folder.resolve("one"), SoundPolicy.workbook()).path().toString();
        String other = SoundPolicy.in(folder.resolve("other"), SoundPolicy.workbook().put("NB", "D6", percent("8"))).path().toString();
        isTold(Shell.run("diff", one, other, "--out", notAFolder));
    }

    private void isTold(Shell ran) {
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Not done: ").contains("a file", "name another folder").doesNotContain("Exception");
        assertThat(Path.of(notAFolder)).hasContent("mine");
    }

    @ParameterizedTest
    @MethodSource
    void tellsWhyAFileIsOutOfReach(IOException fault, String said) {
        assertThat(FileFault.reason(fault).in(Texts.ENGLISH)).contains(said);
    }

    static Stream<Arguments> tellsWhyAFileIsOutOfReach() {
        return Stream.of(Arguments.of(new IOException("No space left on device"), "(No space left on device), and none was left half-written"),
                Arguments.of(new AccessDeniedException("/srv/x.xlsx"), "/srv/x.xlsx may not be read or written"),
                Arguments.of(new NoSuchFileException("/proc/x"), "/proc/x is not there and cannot be made"),
                Arguments.of(new FileSystemException("x.xlsx", null, "used by another process"), "x.xlsx could not be read or written: used by another process"));
    }
}
