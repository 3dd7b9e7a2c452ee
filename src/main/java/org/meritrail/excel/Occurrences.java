package org.meritrail.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts how often some bytes stand in a file, which is never in memory as a whole. */
final class Occurrences {

    private final byte[] wanted;
    /** How many of the wanted bytes the last ones that came are equal to. */
    private int matched;
    private long count;

    /** @param wanted bytes that do not begin again within themselves, but for the first one */
    Occurrences(byte[] wanted) {
        this.wanted = wanted.clone();
    }

    static void count(Path file, Occurrences... all) throws IOException {
        byte[] piece = new byte[64 * 1024];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int length = bytes.read(piece); length >= 0; length = bytes.read(piece)) {
                for (Occurrences each : all) {
                    each.next(piece, length);
                }
            }
        }
    }

    private void next(byte[] piece, int length) {
        for (int at = 0; at < length; at++) {
            if (piece[at] != wanted[matched]) {
                matched = 0;
            }
            if (piece[at] == wanted[matched] && ++matched == wanted.length) {
                count++;
                matched = 0;
            }
        }
    }

    long count() {
        return count;
    }
}
