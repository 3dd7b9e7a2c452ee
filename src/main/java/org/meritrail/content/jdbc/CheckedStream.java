package org.meritrail.content.jdbc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipException;
import org.meritrail.content.Contents.DamagedContent;
import org.meritrail.kernel.Fingerprint;

/** Compares the fingerprint of what was read with what it must be, at the end. */
final class CheckedStream extends InputStream {

    private final DigestInputStream bytes;
    private final Fingerprint expected;
    private boolean checked;

    CheckedStream(InputStream bytes, Fingerprint expected) {
        this.bytes = new DigestInputStream(bytes, Fingerprint.digest());
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int count = bytes.read(into, offset, length);
            if (count < 0) {
                check();
            }
            return count;
        } catch (ZipException | EOFException damaged) {
            throw (DamagedContent) new DamagedContent(expected).initCause(damaged);
        }
    }

    private void check() {
        if (!checked && !HexFormat.of().formatHex(bytes.getMessageDigest().digest()).equals(expected.hex())) {
            throw new DamagedContent(expected);
        }
        checked = true;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
