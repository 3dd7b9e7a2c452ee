package org.meritrail.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WholeZipTest {

    /** More than the plain form of a ZIP file can count. */
    private static final int MANY = 65_600;

    private static final String MORE = "file.zip: this is more than a ZIP file: bytes stand before or behind it";
    private static final String DIFFERENTLY = "programs may read this ZIP file differently: ";
    private static final int LISTED = 0x02014b50;
    private static final int END_BYTES = 22;

    @TempDir
    private Path folder;

    @Test
    void isOneWithWhateverNumberOfFiles() throws IOException {
        assertThat(flaw(zip(1))).isEmpty();
        assertThat(flaw(zip(MANY))).isEmpty();
    }

    /** The JDK opens the file all the same. */
    @Test
    void isNoneWithBytesBeforeIt() throws IOException {
        Path before = written("before".getBytes(), zip(1));
        try (ZipFile opened = new ZipFile(before.toFile())) {
            assertThat(opened.size()).isOne();
        }
        assertThat(flaw("before".getBytes(), zip(1))).contains(MORE);
    }

    @Test
    void isNoneWithBytesBeforeOrBehindItWithWhateverNumberOfFiles() throws IOException {
        for (int files : new int[] {1, MANY}) {
            byte[] zip = zip(files);
            assertThat(flaw("before".getBytes(), zip)).contains(MORE);
            assertThat(flaw(zip(1), zip)).as("another ZIP file before it").contains(MORE);
            assertThat(flaw(zip, "behind".getBytes())).contains(MORE);
        }
    }

    @Test
    void isNoneWithARemark() throws IOException {
        byte[] zip = zip(1);
        zip[zip.length - 2] = 5;
        assertThat(flaw(zip, "hello".getBytes())).contains(MORE);
    }

    @Test
    void countsTheFilesThatItsListNames() throws IOException {
        byte[] zip = zip(2);
        zip[zip.length - END_BYTES + 8] = 1;
        assertThat(flaw(zip)).contains("file.zip: " + DIFFERENTLY + "what its end says");
        zip[zip.length - END_BYTES + 10] = 1;
        assertThat(flaw(zip)).contains("file.zip: " + DIFFERENTLY + "what its end says");
    }

    @Test
    void hasItsLongEndWhereItIsSaidToStand() throws IOException {
        byte[] zip = zip(MANY);
        zip[zip.length - END_BYTES - 12]--;
        assertThat(flaw(zip)).contains("file.zip: " + DIFFERENTLY + "what its end says");
    }

    /** A file that only those find who read from the first byte on. */
    @Test
    void hidesNoFileBehindAnother() throws IOException {
        byte[] zip = zip(1);
        int list = list(zip);
        byte[] hidden = Arrays.copyOf(zip, list);
        byte[] rest = Arrays.copyOfRange(zip, list, zip.length);
        buffer(rest).putInt(rest.length - END_BYTES + 16, 2 * list);
        assertThat(flaw(hidden, hidden, rest)).contains("file-0: " + DIFFERENTLY + "behind this file stand bytes");
    }

    @Test
    void hidesNoFileWithinAnother() throws IOException {
        byte[] zip = zip(1);
        int list = list(zip);
        int packed = buffer(zip).getInt(list + 20);
        int content = 30 + "file-0".length();
        byte[] more = "hidden".getBytes();
        byte[] numbers = Arrays.copyOfRange(zip, content + packed, list);
        buffer(numbers).putInt(8, packed + more.length);
        byte[] rest = Arrays.copyOfRange(zip, list, zip.length);
        buffer(rest).putInt(20, packed + more.length).putInt(rest.length - END_BYTES + 16, list + more.length);
        assertThat(flaw(Arrays.copyOf(zip, content + packed), more, numbers, rest)).contains("file-0: " + DIFFERENTLY + "what stands at this file");
    }

    @Test
    void namesAFileAsItsListDoes() throws IOException {
        byte[] zip = zip(1);
        zip[30]++;
        assertThat(flaw(zip)).contains("file-0: " + DIFFERENTLY + "what stands at this file");
    }

    @Test
    void takesTimesButNoOtherNames() throws IOException {
        assertThat(flaw(added(0x5455))).isEmpty();
        assertThat(flaw(added(0x7875))).isEmpty();
        assertThat(flaw(added(0x7075))).contains("file-0: " + DIFFERENTLY + "a remark, or a field");
    }

    @Test
    void takesNoRemarkOnAFile() throws IOException {
        ZipEntry remarked = new ZipEntry("file-0");
        remarked.setComment("certified");
        assertThat(flaw(zip(remarked))).contains("file-0: " + DIFFERENTLY + "a remark, or a field");
    }

    private static byte[] added(int kind) throws IOException {
        ZipEntry entry = new ZipEntry("file-0");
        entry.setExtra(buffer(new byte[9]).putShort((short) kind).putShort((short) 5).array());
        return zip(entry);
    }

    private static byte[] zip(ZipEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
        }
        return bytes.toByteArray();
    }

    /** Where its list starts. */
    private static int list(byte[] zip) {
        int start = buffer(zip).getInt(zip.length - END_BYTES + 16);
        assertThat(buffer(zip).getInt(start)).isEqualTo(LISTED);
        return start;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What is said of a file, or nothing. */
    private String flaw(byte[]... parts) throws IOException {
        try {
            WholeZip.check(written(parts));
            return "";
        } catch (Flaw flaw) {
            return flaw.in(new Said("en"));
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
