package org.meritrail.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a ZIP file says of one of its files, in its list or before the file itself.
 *
 * @param kept  how, and when it was written: flags, method, time and day as they stand there
 * @param start where it stands; only the list says so
 * @param bytes how many say all this
 */
record ZipHead(ByteBuffer name, long kept, int crc, long size, long packed, long start, int bytes) {

    static final int STORED = 0;
    static final int DEFLATED = 8;
    private static final int LISTED = 0x02014b50;
    private static final int LISTED_BYTES = 46;
    private static final int BEFORE = 0x04034b50;
    private static final int BEFORE_BYTES = 30;
    private static final int LARGE = 0x0001;
    /** Besides large numbers: times and owners, as programs that pack note them. Others could tell some readers another name, or another content. */
    private static final Set<Integer> ADDED = Set.of(LARGE, 0x000a, 0x5455, 0x7875);
    private static final int NUMBERED_BEHIND = 0x0008;
    private static final int UTF_8 = 0x0800;
    /** These, and how hard it was packed. */
    private static final int FLAGS = NUMBERED_BEHIND | UTF_8 | 0x0006;

    static ZipHead listed(ZipBytes zip, long at, String file) throws IOException, Flaw {
        ByteBuffer head = zip.read(at, LISTED_BYTES);
        if (head.getInt(0) != LISTED) {
            throw new Flaw(file, "zip-end");
        }
        int nameBytes = Short.toUnsignedInt(head.getShort(28));
        int added = Short.toUnsignedInt(head.getShort(30));
        ByteBuffer name = zip.read(at + LISTED_BYTES, nameBytes);
        if (head.getShort(32) != 0) {
            throw new Flaw(text(name), "zip-added");
        }
        ByteBuffer large = large(name, zip.read(at + LISTED_BYTES + nameBytes, added));
        long size = number(head.getInt(24), large);
        long packed = number(head.getInt(20), large);
        ZipHead listed = new ZipHead(name, head.getLong(8), head.getInt(16), size, packed, number(head.getInt(42), large), LISTED_BYTES + nameBytes + added);
        if (large.hasRemaining() || head.getShort(34) != 0 || !listed.isPlain()) {
            throw listed.flaw("zip-entry");
        }
        return listed;
    }

    /** What stands before the file. @throws Flaw if it is not the same */
    ZipHead before(ZipBytes zip) throws IOException, Flaw {
        ByteBuffer head = zip.read(start, BEFORE_BYTES);
        int nameBytes = Short.toUnsignedInt(head.getShort(26));
        int added = Short.toUnsignedInt(head.getShort(28));
        if (head.getInt(0) != BEFORE || !zip.read(start + BEFORE_BYTES, nameBytes).equals(name)) {
            throw flaw("zip-entry");
        }
        ByteBuffer large = large(name, zip.read(start + BEFORE_BYTES + nameBytes, added));
        long sizeThere = number(head.getInt(22), large);
        ZipHead before = new ZipHead(name, head.getLong(6), head.getInt(14), sizeThere, number(head.getInt(18), large), start, BEFORE_BYTES + nameBytes + added);
        if (large.hasRemaining() || before.kept != kept || !agrees(before.crc, crc) || !agrees(before.size, size) || !agrees(before.packed, packed)) {
            throw flaw("zip-entry");
        }
        return before;
    }

    /** Numbers that stand behind the file may be left out before it. */
    private boolean agrees(long before, long listed) {
        return before == listed || isNumberedBehind() && before == 0;
    }

    boolean isNumberedBehind() {
        return ((int) kept & NUMBERED_BEHIND) != 0;
    }

    int method() {
        return Short.toUnsignedInt((short) (kept >>> Short.SIZE));
    }

    /** Packed so that whoever reads from the first byte on finds where it ends, and named so that everybody reads the same name. */
    private boolean isPlain() {
        boolean ends = method() == DEFLATED || method() == STORED && packed == size && !isNumberedBehind();
        boolean named = ((int) kept & UTF_8) != 0 || StandardCharsets.US_ASCII.newEncoder().canEncode(text(name));
        return ends && named && (short) (kept & ~FLAGS) == 0;
    }

    Flaw flaw(String key) {
        return new Flaw(text(name), key);
    }

    private static String text(ByteBuffer name) {
        return StandardCharsets.UTF_8.decode(name.duplicate()).toString();
    }

    /** The numbers that are too large to stand elsewhere. */
    private static ByteBuffer large(ByteBuffer name, ByteBuffer added) throws Flaw {
        Map<Integer, ByteBuffer> parts = new HashMap<>();
        while (added.hasRemaining()) {
            int kind = added.remaining() < Integer.BYTES ? -1 : Short.toUnsignedInt(added.getShort());
            int length = kind < 0 ? 0 : Short.toUnsignedInt(added.getShort());
            if (!ADDED.contains(kind) || length > added.remaining() || parts.put(kind, added.slice(added.position(), length).order(added.order())) != null) {
                throw new Flaw(text(name), "zip-added");
            }
            added.position(added.position() + length);
        }
        return parts.getOrDefault(LARGE, ByteBuffer.allocate(0));
    }

    private static long number(int brief, ByteBuffer large) {
        return brief == -1 && large.remaining() >= Long.BYTES ? large.getLong() : Integer.toUnsignedLong(brief);
    }
}
