package org.meritrail.content.jdbc;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Pieces one after the other, each fetched when it is read; an empty one is the end. */
final class PiecesStream extends InputStream {

    private final IntFunction<byte[]> pieces;
    private byte[] piece = new byte[0];
    private int next;
    private int at;

    PiecesStream(IntFunction<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, count);
        at += count;
        return count;
    }

    /** How many there are, once all are read. */
    int pieces() {
        return next - 1;
    }

    private boolean isAtEnd() {
        if (at == piece.length) {
            piece = pieces.apply(next++);
            at = 0;
        }
        return piece.length == 0;
    }
}
