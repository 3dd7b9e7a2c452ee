package org.meritrail.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** The bytes of a part as they are unpacked, with their number and checksum so far. */
final class CountedPart extends FilterInputStream {

    /** Is told of each piece, and may stop it. */
    interface Counter {
        void count(long sofar, int fresh) throws IOException;
    }

    private final Counter counter;
    private final CRC32 checksum = new CRC32();
    private long size;

    CountedPart(InputStream unpacked, Counter counter) {
        super(unpacked);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = super.read(into, from, most);
        if (count > 0) {
            size += count;
            checksum.update(into, from, count);
            counter.count(size, count);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    void drain() throws IOException {
        byte[] piece = new byte[64 * 1024];
        while (read(piece, 0, piece.length) >= 0) {
            // counted
        }
    }

    long size() {
        return size;
    }

    long checksum() {
        return checksum.getValue();
    }
}
