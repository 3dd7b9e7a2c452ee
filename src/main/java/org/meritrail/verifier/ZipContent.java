package org.meritrail.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** That what is packed ends where the list says: whoever reads from the first byte on takes what stands behind it for the next file. */
final class ZipContent {

    private static final int CHUNK = 1 << 16;

    private final ZipHead file;
    private final CRC32 crc = new CRC32();
    private long unpacked;

    private ZipContent(ZipHead file) {
        this.file = file;
    }

    static void check(ZipBytes zip, ZipHead file, long from) throws IOException, Flaw {
        ZipContent content = new ZipContent(file);
        if (file.method() == ZipHead.STORED) {
            content.copy(zip, from);
        } else {
            content.inflate(zip, from);
        }
        if (content.unpacked != file.size() || (int) content.crc.getValue() != file.crc()) {
            throw file.flaw("zip-damaged");
        }
    }

    private void copy(ZipBytes zip, long from) throws IOException {
        while (unpacked < file.packed()) {
            took(chunk(zip, from, unpacked));
        }
    }

    private void inflate(ZipBytes zip, long from) throws IOException, Flaw {
        Inflater inflater = new Inflater(true);
        try {
            byte[] out = new byte[CHUNK];
            while (!inflater.finished() && unpacked <= file.size()) {
                if (inflater.needsInput()) {
                    inflater.setInput(chunk(zip, from, inflater.getBytesRead()));
                }
                int count = inflater.inflate(out);
                if (count == 0 && !inflater.finished() && (inflater.needsDictionary() || inflater.getBytesRead() == file.packed())) {
                    throw file.flaw("zip-damaged");
                }
                took(ByteBuffer.wrap(out, 0, count));
            }
            if (inflater.getBytesRead() != file.packed()) {
                throw file.flaw("zip-entry");
            }
        } catch (DataFormatException damaged) {
            throw file.flaw("zip-damaged");
        } finally {
            inflater.end();
        }
    }

    private ByteBuffer chunk(ZipBytes zip, long from, long done) throws IOException {
        return zip.read(from + done, (int) Math.min(CHUNK, file.packed() - done));
    }

    private void took(ByteBuffer bytes) {
        unpacked += bytes.remaining();
        crc.update(bytes);
    }
}
