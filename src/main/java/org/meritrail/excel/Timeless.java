package org.meritrail.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the time of writing out of a workbook's file, and what differs between machines, so that the same workbook is the same bytes. */
public final class Timeless {

    /** The very first time a ZIP file can tell would be told by the clock of the machine as well. */
    private static final LocalDateTime FIRST_OF_ZIP = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

    private Timeless() {
    }

    public static byte[] packed(byte[] workbook) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(workbook.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook)); ZipOutputStream to = new ZipOutputStream(packed)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = entry.getName().equals(PROPERTIES) ? withoutTime(from.readAllBytes()) : from.readAllBytes();
                to.putNextEntry(stored(entry.getName(), bytes));
                to.write(bytes);
            }
        }
        return packed.toByteArray();
    }

    /** Not deflated: how small that becomes differs between Java's versions. */
    private static ZipEntry stored(String name, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIRST_OF_ZIP);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        return entry;
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8).replaceAll(TIME, "1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
    }
}
