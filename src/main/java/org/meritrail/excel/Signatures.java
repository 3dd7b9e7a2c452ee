package org.meritrail.excel;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How often the marks of a ZIP's entries stand in a file, wherever they do: no reader can find more parts than there are marks, and
 * chance makes one of four thousand million bytes.
 *
 * @param parts  at most so many
 * @param hasEnd whether the list of parts ends anywhere; one that was cut short does not
 */
record Signatures(long parts, boolean hasEnd) {

    static Signatures in(Path file) throws IOException {
        Occurrences listed = new Occurrences(new byte[] {'P', 'K', 1, 2});
        Occurrences stored = new Occurrences(new byte[] {'P', 'K', 3, 4});
        Occurrences ends = new Occurrences(new byte[] {'P', 'K', 5, 6});
        Occurrences.count(file, listed, stored, ends);
        return new Signatures(Math.max(listed.count(), stored.count()), ends.count() > 0);
    }
}
