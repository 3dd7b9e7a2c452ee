package org.meritrail.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** The bytes of a ZIP file, by whatever position it says. */
record ZipBytes(FileChannel file) {

    long size() throws IOException {
        return file.size();
    }

    /** Zeros where the file has none, which are no part of any ZIP file. */
    ByteBuffer read(long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        long at = from;
        while (at >= 0 && bytes.hasRemaining()) {
            int read = file.read(bytes, at);
            at = read < 0 ? -1 : at + read;
        }
        return bytes.clear();
    }
}
