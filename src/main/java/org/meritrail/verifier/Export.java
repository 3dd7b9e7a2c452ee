package org.meritrail.verifier;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An export as a ZIP file or as the folder it was unpacked into. */
final class Export implements Closeable {

    static final String MANIFEST = "manifest.json";

    private final Path folder;
    private final ZipFile zip;
    private final SortedSet<String> names;
    private final Set<String> named = new HashSet<>();
    private String lastRead = MANIFEST;

    private Export(Path folder, ZipFile zip, SortedSet<String> names) {
        this.folder = folder;
        this.zip = zip;
        this.names = names;
    }

    static Export open(Path path) throws IOException, Flaw {
        if (Files.isDirectory(path)) {
            Path folder = Files.isSymbolicLink(path) ? path.toRealPath() : path;
            return new Export(folder, null, UnpackedFiles.names(folder));
        }
        ZipFile zip = unzipped(path);
        try {
            WholeZip.check(path);
            return new Export(null, zip, files(zip));
        } catch (IOException | Flaw refused) {
            zip.close();
            throw refused;
        }
    }

    private static SortedSet<String> files(ZipFile zip) throws Flaw {
        SortedSet<String> names = new TreeSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.isDirectory()) {
                throw new Flaw(entry.getName(), "zip-folder");
            }
            if (!names.add(entry.getName())) {
                throw new Flaw(entry.getName(), "twice");
            }
        }
        return names;
    }

    /** What begins as a ZIP file is one that somebody damaged. */
    private static ZipFile unzipped(Path path) throws IOException, Flaw {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw Unreadable.noZip(path);
        }
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException none) {
            if (beginsAsZip(path)) {
                throw new Flaw(path.toString(), "zip-broken");
            }
            throw Unreadable.noZip(path);
        }
    }

    private static boolean beginsAsZip(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return new String(bytes.readNBytes(2), StandardCharsets.ISO_8859_1).equals("PK");
        }
    }

    SortedSet<String> names() {
        return names;
    }

    /** The file that was opened last. */
    String lastRead() {
        return lastRead;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    InputStream open(String name) throws IOException, Flaw {
        if (!has(name)) {
            throw new Flaw(name, "missing");
        }
        lastRead = name;
        return zip == null ? Files.newInputStream(folder.resolve(name)) : zip.getInputStream(zip.getEntry(name));
    }

    byte[] bytes(String name) throws IOException, Flaw {
        try (InputStream bytes = open(name)) {
            return bytes.readAllBytes();
        }
    }

    String text(String name) throws IOException, Flaw {
        return utf8(name, bytes(name));
    }

    /** @throws Flaw if other bytes than those of the text would be read as it */
    static String utf8(String place, byte[] bytes) throws Flaw {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            throw new Flaw(place, "utf-8");
        }
    }

    /** To be closed. Bytes that are no UTF-8 become another text, which no hash agrees with. */
    BufferedReader lines(String name) throws IOException, Flaw {
        return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8));
    }

    /** @throws Flaw if it is no JSON object */
    @SuppressWarnings("unchecked")
    Map<String, Object> object(String name) throws IOException, Flaw {
        try {
            if (Json.read(bytes(name)) instanceof Map<?, ?> object) {
                return (Map<String, Object>) object;
            }
            throw new Flaw(name, "json", new Said.Phrase("json.object"));
        } catch (Json.Malformed malformed) {
            throw malformed.in(name);
        }
    }

    /** The bytes that have a SHA-256. @param place that names them */
    byte[] content(String place, String sha256) throws IOException, Flaw {
        String name = "content/" + sha256;
        if (!has(name)) {
            throw new Flaw(place, "content-missing", sha256);
        }
        checkHash(name, sha256);
        named.add(name);
        return bytes(name);
    }

    /** That each content was asked for by now; nothing names any other. */
    void checkNoneUnnamed() throws Flaw {
        for (String name : names) {
            if (name.startsWith("content/") && !named.contains(name)) {
                throw new Flaw(name, "content-unnamed");
            }
        }
    }

    /** @param sha256 that the ledger names */
    void checkHash(String name, Object sha256) throws IOException, Flaw {
        if (!HexFormat.of().formatHex(Merkle.sha256(bytes(name))).equals(sha256)) {
            throw new Flaw(name, "content", sha256);
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
