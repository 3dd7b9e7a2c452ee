package org.meritrail.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.meritrail.content.Unzipping.Limits;
import org.meritrail.kernel.Fingerprint;

/** The SHA-256 of a file, and of what is packed in it: of a bundle each file is kept by its own. */
final class PackedFingerprints {

    private long left = Limits.USUAL.totalBytes();
    private final List<Fingerprint> all = new ArrayList<>();

    private PackedFingerprints() {
    }

    static List<Fingerprint> of(Path file) throws IOException {
        PackedFingerprints fingerprints = new PackedFingerprints();
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            fingerprints.all.add(Fingerprint.of(bytes));
        }
        fingerprints.addPacked(file);
        return fingerprints.all;
    }

    /** Nothing of what cannot be unpacked was ever kept, and so it is in no bundle either. */
    private void addPacked(Path file) throws IOException {
        // Names are not asked for; in this character set every byte is one.
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.size() <= Limits.USUAL.files()) {
                add(zip);
            }
        } catch (ZipException noZip) {
            return;
        }
    }

    private void add(ZipFile zip) throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements() && left >= 0) {
            try (InputStream bytes = zip.getInputStream(entries.nextElement())) {
                add(bytes);
            }
        }
    }

    /** Up to what any bundle may unpack to. */
    private void add(InputStream bytes) throws IOException {
        MessageDigest digest = Fingerprint.digest();
        byte[] piece = new byte[64 * 1024];
        for (int count = bytes.read(piece); count >= 0 && left >= 0; count = bytes.read(piece)) {
            digest.update(piece, 0, count);
            left -= count;
        }
        if (left >= 0) {
            all.add(new Fingerprint(HexFormat.of().formatHex(digest.digest())));
        }
    }
}
