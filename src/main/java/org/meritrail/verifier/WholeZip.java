package org.meritrail.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Whether a file is a ZIP file from its first byte to its last. What stands before or behind one is passed over in silence otherwise, and no manifest lists it. */
final class WholeZip {

    private static final int FIRST = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LARGE_END = 0x06064b50;
    /** The end of a file with more entries than 65,534 and what tells where it stands, before the other end. */
    private static final int LARGE_END_BYTES = 76;

    private WholeZip() {
    }

    static boolean is(Path file) throws IOException {
        try (FileChannel zip = FileChannel.open(file)) {
            long end = zip.size() - END_BYTES;
            ByteBuffer last = read(zip, end, END_BYTES);
            boolean whole = (end == 0 || read(zip, 0, Integer.BYTES).getInt(0) == FIRST) && last.getInt(0) == END;
            return whole && (Integer.toUnsignedLong(last.getInt(12)) + Integer.toUnsignedLong(last.getInt(16)) == end || isLarge(zip, end - LARGE_END_BYTES, last));
        }
    }

    /** The list of entries, which begins as far from the first byte as is said there, reaches up to the end. Both ends agree. */
    private static boolean isLarge(FileChannel zip, long end, ByteBuffer last) throws IOException {
        if (end < 0) {
            return false;
        }
        ByteBuffer large = read(zip, end, LARGE_END_BYTES);
        long length = large.getLong(40);
        long start = large.getLong(48);
        return large.getInt(0) == LARGE_END && length + start == end && agrees(last.getInt(12), length) && agrees(last.getInt(16), start);
    }

    /** @param brief -1 where it is too much to be said there */
    private static boolean agrees(int brief, long whole) {
        return brief == -1 || Integer.toUnsignedLong(brief) == whole;
    }

    private static ByteBuffer read(FileChannel zip, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        zip.read(bytes, from);
        return bytes;
    }
}
