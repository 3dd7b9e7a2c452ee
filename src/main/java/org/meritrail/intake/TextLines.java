package org.meritrail.intake;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The lines of a text file, numbered as an editor does; lines can be put back. */
final class TextLines implements Closeable {

    /** Stands for bytes that are no text, so that the line they are on can be named; never a character of a file. */
    static final char NO_TEXT = '\uFFFF';

    private static final int LONGEST_MARK = 3;

    private final BufferedReader reader;
    private final Deque<String> putBack = new ArrayDeque<>();
    private int number;

    private TextLines(BufferedReader reader) {
        this.reader = reader;
    }

    static TextLines open(Path path, Charset encoding) throws IOException {
        InputStream file = Files.newInputStream(path);
        try {
            PushbackInputStream bytes = new PushbackInputStream(file, LONGEST_MARK);
            Charset charset = marked(bytes, encoding);
            return new TextLines(new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .replaceWith(String.valueOf(NO_TEXT)))));
        } catch (IOException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    /** Null after the last line. */
    String next() throws IOException {
        String line = putBack.isEmpty() ? reader.readLine() : putBack.pop();
        if (line != null) {
            number++;
        }
        return line;
    }

    /** @param lines the last ones read, in their order */
    void putBack(List<String> lines) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            putBack.push(lines.get(at));
        }
        number -= lines.size();
    }

    /** Of the line read last. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Charset marked(PushbackInputStream bytes, Charset otherwise) throws IOException {
        byte[] start = bytes.readNBytes(LONGEST_MARK);
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        // The decoder of UTF-16 reads the mark itself.
        bytes.unread(start);
        boolean utf16 = starts(start, 0xFE, 0xFF) || starts(start, 0xFF, 0xFE);
        return utf16 ? StandardCharsets.UTF_16 : otherwise;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
