package org.meritrail.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What the end of a ZIP file says of its list of files. Some readers take the last end, others any whose remark reaches to the end of the file; with the long form, some
 * go where it is said to stand and others to where it must. So there is one end, the last bytes, and all that is said there agrees.
 *
 * @param position where the list ends
 */
record ZipEnd(long files, long list, long position) {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LARGE = 0x06064b50;
    private static final int LARGE_BYTES = 56;
    /** Of the long form, besides the signature and this number. */
    private static final int LARGE_REST = 44;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;

    static ZipEnd of(ZipBytes zip, String place) throws IOException, Flaw {
        long position = zip.size() - END_BYTES;
        ByteBuffer last = zip.read(position, END_BYTES);
        ByteBuffer locator = zip.read(position - LOCATOR_BYTES, LOCATOR_BYTES);
        boolean isLarge = locator.getInt(0) == LOCATOR;
        ByteBuffer large = zip.read(position - LOCATOR_BYTES - LARGE_BYTES, LARGE_BYTES);
        ZipEnd end = isLarge ? new ZipEnd(large.getLong(32), large.getLong(48), position - LOCATOR_BYTES - LARGE_BYTES)
                : new ZipEnd(Short.toUnsignedLong(last.getShort(10)), Integer.toUnsignedLong(last.getInt(16)), position);
        long length = isLarge ? large.getLong(40) : Integer.toUnsignedLong(last.getInt(12));
        if (last.getInt(0) != END || last.getShort(20) != 0 || length < 0 || end.list < 0 || end.list + length != end.position) {
            throw new Flaw(place, "zip-more");
        }
        if (last.getInt(4) != 0 || last.getShort(8) != last.getShort(10) || isLarge && !(end.isAt(locator) && isWhole(large) && end.agrees(last, length))) {
            throw new Flaw(place, "zip-end");
        }
        return end;
    }

    private boolean isAt(ByteBuffer locator) {
        return locator.getInt(4) == 0 && locator.getLong(8) == position && locator.getInt(16) == 1;
    }

    private static boolean isWhole(ByteBuffer large) {
        return large.getInt(0) == LARGE && large.getLong(4) == LARGE_REST && large.getLong(16) == 0 && large.getLong(24) == large.getLong(32);
    }

    /** The short form says the same, or that it is too much to be said there. */
    private boolean agrees(ByteBuffer last, long length) {
        return (last.getShort(10) == -1 || Short.toUnsignedLong(last.getShort(10)) == files) && agrees(last.getInt(12), length) && agrees(last.getInt(16), list);
    }

    private static boolean agrees(int brief, long whole) {
        return brief == -1 || Integer.toUnsignedLong(brief) == whole;
    }
}
