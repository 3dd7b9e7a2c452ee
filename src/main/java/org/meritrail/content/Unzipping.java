package org.meritrail.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.meritrail.kernel.LeftBehind;
import org.meritrail.kernel.Message;

/** Unpacks ZIP files of strangers: no name leaves the folder, and nothing unpacks to more than the limits, whatever the ZIP says of itself. */
public final class Unzipping {

    /** How names were written before ZIP had Unicode; some programs still do. */
    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    private final Path into;
    private final Limits limits;
    private long leftBytes;

    private Unzipping(Path into, Limits limits) {
        this.into = into;
        this.limits = limits;
        this.leftBytes = limits.totalBytes();
    }

    /**
     * Limits of one ZIP file.
     *
     * @param files      how many there may be, folders included
     * @param fileBytes  how large one may be, unpacked
     * @param totalBytes how large all may be, unpacked
     */
    public record Limits(int files, long fileBytes, long totalBytes) {
        public static final Limits USUAL = new Limits(2_000, 200L << 20, 200L << 20);
    }

    /**
     * @param into an existing empty folder
     * @throws UncheckedIOException if the folder cannot be written, as when the disk is full
     */
    public static Unpacked unzip(Path zip, Path into) {
        return unzip(zip, into, Limits.USUAL);
    }

    public static Unpacked unzip(Path zip, Path into, Limits limits) {
        try (ZipFile file = open(zip)) {
            return new Unzipping(into, limits).unzip(file);
        } catch (Refusal refusal) {
            return new Unpacked.Refused(List.of(refusal.reason));
        } catch (ZipException | EOFException broken) {
            return new Unpacked.Refused(List.of(Message.of("zip.unreadable")));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static ZipFile open(Path zip) throws IOException {
        try {
            return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException namesOrMore) {
            return new ZipFile(zip.toFile(), OLD_NAMES);
        }
    }

    private Unpacked unzip(ZipFile zip) throws IOException {
        if (zip.size() > limits.files()) {
            throw new Refusal("zip.too-many", zip.size(), limits.files());
        }
        SortedMap<String, ZipEntry> wanted = wanted(zip);
        for (Map.Entry<String, ZipEntry> file : wanted.entrySet()) {
            try (InputStream bytes = zip.getInputStream(file.getValue())) {
                write(file.getKey(), bytes);
            }
        }
        return new Unpacked.Whole(List.copyOf(wanted.keySet()));
    }

    private static SortedMap<String, ZipEntry> wanted(ZipFile zip) {
        SortedMap<String, ZipEntry> wanted = new TreeMap<>();
        Set<String> known = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().replace('\\', '/');
            if (name.endsWith("/")) {
                continue;
            }
            if (!EntryName.isSafe(name)) {
                throw new Refusal("zip.unsafe-name", EntryName.shown(name));
            }
            if (LeftBehind.is(name)) {
                continue;
            }
            if (!known.add(name.toLowerCase(Locale.ROOT))) {
                throw new Refusal("zip.name-twice", name);
            }
            wanted.put(name, entry);
        }
        return wanted;
    }

    private void write(String name, InputStream bytes) throws IOException {
        Path target = into.resolve(name);
        long most = Math.min(limits.fileBytes(), leftBytes);
        try {
            Files.createDirectories(target.getParent());
            try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                leftBytes -= copy(name, bytes, out, most);
            }
        } catch (FileAlreadyExistsException fileAndFolder) {
            throw new Refusal("zip.name-twice", name);
        }
    }

    private long copy(String name, InputStream bytes, OutputStream out, long most) throws IOException {
        byte[] piece = new byte[64 * 1024];
        long copied = 0;
        for (int count = bytes.read(piece); count >= 0; count = bytes.read(piece)) {
            copied += count;
            if (copied > most) {
                throw new Refusal("zip.too-large", name, limits.fileBytes() >> 20, limits.totalBytes() >> 20);
            }
            out.write(piece, 0, count);
        }
        return copied;
    }

    private static final class Refusal extends RuntimeException {
        private final transient Message reason;

        Refusal(String key, Object... arguments) {
            super(key);
            this.reason = Message.of(key, arguments);
        }
    }
}
