package org.meritrail.excel;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.meritrail.excel.Refusal.Reason;

/**
 * Whether a ZIP says the same to every reader: some go by the list at its end, others by what stands before each part. The parts must
 * lie one behind the other from the first byte on, each under one name, with nothing between them that could be another.
 */
final class Container {

    private static final int PART = 0x04034b50;
    private static final int LIST = 0x02014b50;
    private static final int HEADER = 30;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    /** In the place of a number that stands in the longer form of the end instead. */
    private static final int ELSEWHERE = -1;
    private static final int COUNTED_ELSEWHERE = 0xFFFF;
    /** With the longest remark behind it. */
    private static final int MOST_OF_END = END_LENGTH + 0xFFFF;
    /** The longest description that may stand behind a part. */
    private static final int DESCRIPTION = 24;
    private static final Set<Integer> USUAL_PACKING = Set.of(ZipArchiveEntry.STORED, ZipArchiveEntry.DEFLATED);
    private static final Pattern UNSAFE = Pattern.compile("/.*|.*[\\\\:\\p{C}].*|(.*/)?\\.{1,2}(/.*)?", Pattern.DOTALL);

    private final SeekableByteChannel bytes;

    private Container(SeekableByteChannel bytes) {
        this.bytes = bytes;
    }

    static Optional<Refusal> refusal(ZipFile zip, Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            return new Container(bytes).refusal(zip);
        }
    }

    private Optional<Refusal> refusal(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        long end = 0;
        for (ZipArchiveEntry part : Collections.list(zip.getEntriesInPhysicalOrder())) {
            if (part.getGeneralPurposeBit().usesEncryption()) {
                return Optional.of(Refusal.of(Reason.ENCRYPTED));
            }
            if (!USUAL_PACKING.contains(part.getMethod()) || !isSound(part, end) || !names.add(part.getName().toLowerCase(Locale.ROOT))) {
                return Optional.of(Refusal.of(Reason.PARTS_CONTRADICT, Refusal.shown(part.getName())));
            }
            end = part.getDataOffset() + part.getCompressedSize();
        }
        OptionalLong list = list(end);
        boolean sound = list.isPresent() && endSays(list.getAsLong(), names.size());
        return sound ? Optional.empty() : Optional.of(Refusal.of(Reason.PARTS_CONTRADICT, ""));
    }

    /** Where the list starts, behind the last part. */
    private OptionalLong list(long end) throws IOException {
        ByteBuffer behind = read(end, (int) Math.min(DESCRIPTION + Integer.BYTES, bytes.size() - end));
        for (int at = 0; at + Integer.BYTES <= behind.capacity(); at++) {
            if (behind.getInt(at) == LIST) {
                return OptionalLong.of(end + at);
            }
        }
        return OptionalLong.empty();
    }

    /** Readers differ in which end they take where there are two, and in whether the longer form of it counts. */
    private boolean endSays(long list, int parts) throws IOException {
        ByteBuffer last = read(Math.max(0, bytes.size() - MOST_OF_END), (int) Math.min(MOST_OF_END, bytes.size()));
        int[] ends = IntStream.rangeClosed(0, last.capacity() - END_LENGTH).filter(at -> last.getInt(at) == END).toArray();
        if (ends.length != 1) {
            return false;
        }
        ByteBuffer end = last.slice(ends[0], last.capacity() - ends[0]).order(ByteOrder.LITTLE_ENDIAN);
        int count = Short.toUnsignedInt(end.getShort(10));
        int remark = Short.toUnsignedInt(end.getShort(20));
        return (end.getInt(16) == list || end.getInt(16) == ELSEWHERE) && (count == parts || count == COUNTED_ELSEWHERE)
                && END_LENGTH + remark == end.capacity();
    }

    /** @param end where the part before ends */
    private boolean isSound(ZipArchiveEntry part, long end) throws IOException {
        long between = part.getLocalHeaderOffset() - end;
        // As it stands in the file: the library turns backslashes round, and takes another name from what is added to an entry.
        String name = new String(part.getRawName(), StandardCharsets.UTF_8);
        return name.equals(part.getName()) && !UNSAFE.matcher(name).matches() && between >= 0 && between <= (end == 0 ? 0 : DESCRIPTION)
                && saysTheSame(part, part.getLocalHeaderOffset());
    }

    private boolean saysTheSame(ZipArchiveEntry part, long at) throws IOException {
        ByteBuffer header = read(at, HEADER);
        byte[] name = read(at + HEADER, Short.toUnsignedInt(header.getShort(26))).array();
        return header.getInt(0) == PART && Short.toUnsignedInt(header.getShort(8)) == part.getMethod() && Arrays.equals(name, part.getRawName());
    }

    private ByteBuffer read(long at, int count) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(at);
        while (read.hasRemaining()) {
            if (bytes.read(read) < 0) {
                throw new EOFException();
            }
        }
        return read;
    }
}
