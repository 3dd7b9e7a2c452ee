package org.meritrail.export;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.meritrail.batch.Basis;
import org.meritrail.batch.BoundRun;
import org.meritrail.batch.Json;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;

/** The export of a run as a file, to be worked out again. Whether it is genuine, the verifier says. */
public final class ExportedRun implements Closeable {

    private final Path file;
    private final ZipFile zip;

    private ExportedRun(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * @throws IOException   if it cannot be read
     * @throws NotExported if it is not there or no ZIP file
     */
    public static ExportedRun open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new NotExported("cli.export-folder", file, "");
        }
        try {
            return new ExportedRun(file, new ZipFile(file.toFile()));
        } catch (NoSuchFileException none) {
            throw new NotExported("cli.export-absent", file, "");
        } catch (ZipException none) {
            throw new NotExported("cli.export-no-zip", file, "");
        }
    }

    /** What the export states. @throws NotExported if it is no export of a run, or one of a later release */
    public Basis basis() {
        if (zip.getEntry(RunExport.BASIS) == null) {
            throw new NotExported(isOfPayout() ? "cli.export-payout" : "cli.export-other", file, RunExport.BASIS);
        }
        checkFormat(ExportZip.MANIFEST, read(ExportZip.MANIFEST, Listed.class).schema(), RunExport.SCHEMA);
        Basis basis = read(RunExport.BASIS, Basis.class);
        checkFormat(RunExport.BASIS, basis.schema(), Basis.SCHEMA);
        return basis;
    }

    /** What is read of the manifest. */
    private record Listed(String schema) {
    }

    private <T> T read(String name, Class<T> type) {
        byte[] bytes = bytes(name, name);
        try {
            return Json.read(bytes, type);
        } catch (RuntimeException malformed) {
            throw changed(name);
        }
    }

    private void checkFormat(String name, String schema, String known) {
        if (!known.equals(schema)) {
            throw new NotExported("cli.export-format", file, name);
        }
    }

    private boolean isOfPayout() {
        return zip.stream().anyMatch(entry -> entry.getName().startsWith(PayoutExport.LEAVES));
    }

    /** What the ledger in it says. @throws NotExported if there is none */
    public BoundRun bound() {
        AtomicReference<String> last = new AtomicReference<>("");
        eachLeaf(last::set);
        BoundRun bound = BoundRun.exported(last.get());
        eachLeaf(bound::add);
        return bound;
    }

    private void eachLeaf(Consumer<String> told) {
        try (BufferedReader leaves = new BufferedReader(new InputStreamReader(open(RunExport.LEDGER, RunExport.LEDGER), StandardCharsets.UTF_8))) {
            leaves.lines().forEach(told);
        } catch (IOException | UncheckedIOException unreadable) {
            throw changed(RunExport.LEDGER);
        }
    }

    /** @throws NotExported if they are not in it, or are not what they were */
    public InputStream content(Fingerprint sha256) {
        return new ByteArrayInputStream(content(sha256, path(sha256)));
    }

    /**
     * Looks at contents that nobody else reads.
     *
     * @param kept   with what each is called
     * @param erased whether one may be gone
     * @throws NotExported if another one is not in it, or any is not what it was
     */
    public void check(Map<Fingerprint, String> kept, Predicate<Fingerprint> erased) {
        kept.forEach((sha256, called) -> {
            String path = path(sha256);
            if (zip.getEntry(path) != null || !erased.test(sha256)) {
                content(sha256, path + " (" + called + ")");
            }
        });
    }

    private static String path(Fingerprint sha256) {
        return "content/" + sha256.hex();
    }

    private byte[] content(Fingerprint sha256, String called) {
        byte[] bytes = bytes(path(sha256), called);
        if (!Fingerprint.of(bytes).equals(sha256)) {
            throw changed(called);
        }
        return bytes;
    }

    /** @param called in what is told if it cannot be read */
    private byte[] bytes(String name, String called) {
        try (InputStream bytes = open(name, called)) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw changed(called);
        }
    }

    private InputStream open(String name, String called) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new NotExported("cli.export-without", file, called);
        }
        return zip.getInputStream(entry);
    }

    private NotExported changed(String name) {
        return new NotExported("cli.export-changed", file, name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A file is no export of a run, or lacks something, or something of it has been changed. */
    public static final class NotExported extends RuntimeException {

        private final transient Message reason;

        NotExported(String key, Path file, String name) {
            super(name);
            this.reason = Message.of(key, file.toString(), name);
        }

        public Message reason() {
            return reason;
        }
    }
}
