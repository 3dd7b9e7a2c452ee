package org.meritrail.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * How large a workbook gets when it is read: it is a ZIP file, and a small one can unpack to any size. Its own word is not taken for
 * it; the parts are unpacked, by the library that reads them later.
 */
public final class Expansion {

    /** More than deflating can ever save. */
    private static final int GREATEST_RATIO = 1_032;
    /** What repetitive sheets reach is below; what is above was made to be. */
    private static final int SUSPICIOUS_RATIO = 200;
    private static final long SUSPICIOUS_BYTES = 20L << 20;

    private Expansion() {
    }

    /**
     * @param mostBytes of all parts together
     * @throws IOException if the file is no readable ZIP file
     */
    public static boolean isWithin(Path workbook, long mostBytes) throws IOException {
        long packed = Files.size(workbook);
        if (packed * GREATEST_RATIO <= Math.min(mostBytes, SUSPICIOUS_BYTES)) {
            return true;
        }
        long most = Math.min(mostBytes, Math.max(SUSPICIOUS_BYTES, packed * SUSPICIOUS_RATIO));
        try (ZipFile zip = ZipFile.builder().setPath(workbook).get()) {
            long unpacked = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                unpacked += size(zip, part, most - unpacked);
                if (unpacked > most) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Stops as soon as it is more than the given number. */
    private static long size(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        byte[] piece = new byte[64 * 1024];
        long size = 0;
        try (InputStream bytes = zip.getInputStream(part)) {
            for (int count = bytes.read(piece); count >= 0 && size <= most; count = bytes.read(piece)) {
                size += count;
            }
        }
        return size;
    }
}
