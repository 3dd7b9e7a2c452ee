package org.meritrail.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Details;

/** A ZIP file as it is sent, whose last file lists the SHA-256 of every other. */
final class ExportZip implements Closeable {

    static final String MANIFEST = "manifest.json";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;
    private final SortedMap<String, Fingerprint> written = new TreeMap<>();

    ExportZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes one file's content. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    void put(String name, Writing content) throws IOException {
        begin(name);
        DigestOutputStream digesting = new DigestOutputStream(zip, Fingerprint.digest());
        content.to(digesting);
        zip.closeEntry();
        written.put(name, new Fingerprint(HexFormat.of().formatHex(digesting.getMessageDigest().digest())));
    }

    void put(String name, String text) throws IOException {
        put(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void put(String name, InputStream bytes) throws IOException {
        try (bytes) {
            put(name, bytes::transferTo);
        }
    }

    boolean has(String name) {
        return written.containsKey(name);
    }

    /** @param about what the export is of, besides the list */
    void end(Details about) throws IOException {
        begin(MANIFEST);
        zip.write(about.with("files", written).json());
        zip.closeEntry();
        zip.finish();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
