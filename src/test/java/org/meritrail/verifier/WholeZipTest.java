package org.meritrail.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WholeZipTest {

    /** More than the plain form of a ZIP file can count. */
    private static final int MANY = 65_600;

    @TempDir
    private Path folder;

    @Test
    void isOneWithWhateverNumberOfFiles() throws IOException {
        assertThat(WholeZip.is(written(zip(1)))).isTrue();
        assertThat(WholeZip.is(written(zip(MANY)))).isTrue();
    }

    /** The JDK opens the file all the same. */
    @Test
    void isNoneWithBytesBeforeIt() throws IOException {
        Path before = written("before".getBytes(), zip(1));
        try (ZipFile opened = new ZipFile(before.toFile())) {
            assertThat(opened.size()).isOne();
        }
        assertThat(WholeZip.is(before)).isFalse();
    }

    @Test
    void isNoneWithBytesBeforeOrBehindItWithWhateverNumberOfFiles() throws IOException {
        for (int files : new int[] {1, MANY}) {
            byte[] zip = zip(files);
            assertThat(WholeZip.is(written("before".getBytes(), zip))).isFalse();
            assertThat(WholeZip.is(written(zip(1), zip))).as("another ZIP file before it").isFalse();
            assertThat(WholeZip.is(written(zip, "behind".getBytes()))).isFalse();
        }
    }

    private static byte[] zip(int files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int number = 0; number < files; number++) {
                zip.putNextEntry(new ZipEntry("file-" + number));
            }
        }
        return bytes.toByteArray();
    }

    private Path written(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return Files.write(folder.resolve("file.zip"), all.toByteArray());
    }
}
