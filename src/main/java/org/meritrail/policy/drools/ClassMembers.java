package org.meritrail.policy.drools;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads from a class file what it calls and what fields it touches: the constant pool names all of them (JVM specification, 4.4). */
final class ClassMembers {

    private final DataInputStream bytes;
    private final int[] tags;
    private final int[] first;
    private final int[] second;
    private final String[] texts;

    private ClassMembers(DataInputStream bytes) throws IOException {
        this.bytes = bytes;
        bytes.skipNBytes(8);
        int count = bytes.readUnsignedShort();
        this.tags = new int[count];
        this.first = new int[count];
        this.second = new int[count];
        this.texts = new String[count];
    }

    /** Each as its owner and its name, such as {@code java/lang/System.exit}. */
    static SortedSet<String> used(byte[] classFile) {
        try (DataInputStream bytes = new DataInputStream(new ByteArrayInputStream(classFile))) {
            return new ClassMembers(bytes).used();
        } catch (IOException ownClassesAreWhole) {
            throw new UncheckedIOException(ownClassesAreWhole);
        }
    }

    private SortedSet<String> used() throws IOException {
        for (int at = 1; at < tags.length; at++) {
            at += read(at);
        }
        SortedSet<String> used = new TreeSet<>();
        for (int at = 1; at < tags.length; at++) {
            if (tags[at] >= 9 && tags[at] <= 11) {
                used.add(texts[first[first[at]]] + "." + texts[first[second[at]]]);
            }
        }
        return used;
    }

    /** @return how many places it takes beyond its own */
    private int read(int at) throws IOException {
        tags[at] = bytes.readUnsignedByte();
        switch (tags[at]) {
            case 1 -> texts[at] = bytes.readUTF();
            case 7, 8, 16, 19, 20 -> first[at] = bytes.readUnsignedShort();
            case 9, 10, 11, 12 -> {
                first[at] = bytes.readUnsignedShort();
                second[at] = bytes.readUnsignedShort();
            }
            case 15 -> bytes.skipNBytes(3);
            case 5, 6 -> bytes.skipNBytes(8);
            default -> bytes.skipNBytes(4);
        }
        return tags[at] == 5 || tags[at] == 6 ? 1 : 0;
    }
}
