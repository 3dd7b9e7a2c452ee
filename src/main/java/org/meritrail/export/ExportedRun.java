package org.meritrail.export;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.meritrail.batch.Basis;
import org.meritrail.batch.Json;
import org.meritrail.kernel.Fingerprint;

/** The export of a run as a file, to be worked out again. Whether it is genuine, the verifier says. */
public final class ExportedRun implements Closeable {

    private final ZipFile zip;

    private ExportedRun(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws IOException if it is no ZIP file */
    public static ExportedRun open(Path file) throws IOException {
        return new ExportedRun(new ZipFile(file.toFile()));
    }

    /** @throws NotExported if the file is no export of a run */
    public Basis basis() {
        return Json.read(bytes(RunExport.BASIS), Basis.class);
    }

    /** @throws NotExported if they are not in it, or are not what they were */
    public InputStream content(Fingerprint sha256) {
        byte[] bytes = bytes("content/" + sha256.hex());
        if (!Fingerprint.of(bytes).equals(sha256)) {
            throw new NotExported("content/" + sha256.hex());
        }
        return new ByteArrayInputStream(bytes);
    }

    private byte[] bytes(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new NotExported(name);
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A file is not in an export, or has been changed. */
    public static final class NotExported extends RuntimeException {
        NotExported(String name) {
            super(name);
        }
    }
}
