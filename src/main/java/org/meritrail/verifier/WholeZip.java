package org.meritrail.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * That a ZIP file says the same to every reader, from its first byte to its last. Some go by the list at its end, others by what stands before each file; the manifest
 * lists only what the JDK reads. So the files of the list stand one behind the other, then the list, then its end.
 */
final class WholeZip {

    private static final int NUMBERS = 0x08074b50;

    private final ZipBytes zip;
    private final String place;

    private WholeZip(ZipBytes zip, String place) {
        this.zip = zip;
        this.place = place;
    }

    static void check(Path file) throws IOException, Flaw {
        try (FileChannel bytes = FileChannel.open(file)) {
            new WholeZip(new ZipBytes(bytes), file.toString()).check();
        }
    }

    private void check() throws IOException, Flaw {
        ZipEnd end = ZipEnd.of(zip, place);
        List<ZipHead> files = list(end);
        files.sort(Comparator.comparingLong(ZipHead::start));
        if ((files.isEmpty() ? end.list() : files.get(0).start()) != 0) {
            throw new Flaw(place, "zip-more");
        }
        for (int number = 0; number < files.size(); number++) {
            boolean isLast = number + 1 == files.size();
            check(files.get(number), isLast ? end.list() : files.get(number + 1).start());
        }
    }

    private List<ZipHead> list(ZipEnd end) throws IOException, Flaw {
        List<ZipHead> files = new ArrayList<>();
        long at = end.list();
        while (at < end.position()) {
            ZipHead file = ZipHead.listed(zip, at, place);
            files.add(file);
            at += file.bytes();
        }
        if (at != end.position() || files.size() != end.files()) {
            throw new Flaw(place, "zip-end");
        }
        return files;
    }

    /** @param next where the next one stands, or the list */
    private void check(ZipHead file, long next) throws IOException, Flaw {
        long content = file.start() + file.before(zip).bytes();
        long behind = next - content - file.packed();
        if (file.packed() < 0 || file.packed() > next - content || !isNumbers(file, next - behind, behind)) {
            throw file.flaw("zip-hidden");
        }
        ZipContent.check(zip, file, content);
    }

    /** Behind a file stand its checksum and sizes, in short or long numbers and with a signature before them or none, or nothing. */
    private boolean isNumbers(ZipHead file, long at, long length) throws IOException {
        if (!file.isNumberedBehind()) {
            return length == 0;
        }
        if (length != 12 && length != 16 && length != 20 && length != 24) {
            return false;
        }
        ByteBuffer numbers = zip.read(at, (int) length);
        boolean signed = length % 8 == 0;
        boolean starts = (!signed || numbers.getInt() == NUMBERS) && numbers.getInt() == file.crc();
        return starts && number(numbers) == file.packed() && number(numbers) == file.size();
    }

    private static long number(ByteBuffer numbers) {
        boolean isLong = numbers.capacity() >= 20;
        return isLong ? numbers.getLong() : Integer.toUnsignedLong(numbers.getInt());
    }
}
