package org.meritrail.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Lines that each end with a line feed and nothing else, so that no other bytes make the same lines. */
final class Lines implements Closeable {

    private final String name;
    private final InputStream bytes;
    private int number;

    Lines(Export export, String name) throws IOException, Flaw {
        this.name = name;
        this.bytes = new BufferedInputStream(export.open(name));
    }

    /** Null after the last. */
    String next() throws IOException, Flaw {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = bytes.read();
        if (next < 0) {
            return null;
        }
        number++;
        for (; next != '\n'; next = bytes.read()) {
            if (next < 0 || next == '\r') {
                throw new Flaw(name + ":" + number, "line-end");
            }
            line.write(next);
        }
        return Export.utf8(name + ":" + number, line.toByteArray());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
