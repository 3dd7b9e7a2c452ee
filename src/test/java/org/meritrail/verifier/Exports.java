package org.meritrail.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.content.Unzipping;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;

import static org.meritrail.fixtures.Versions.granted;

/** Exports as tests make them, and what the verifier says to them. */
final class Exports {

    private Exports() {
    }

    /** Of a run, as a ZIP file. */
    static Path ofRun(Paying paying, int run, Path zip) {
        try (OutputStream out = Files.newOutputStream(zip)) {
            granted(paying.exports().of(Paying.OLGA, run)).write(out);
            return zip;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Path unpacked(Path zip, Path folder) {
        try {
            Files.createDirectories(folder);
            Unzipping.unzip(zip, folder);
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @param code 0 holds, 1 flawed, 2 fault */
    record Told(int code, String text) {
    }

    /** With the key of the tests. */
    static Told verified(Path export, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--vkey", Store.KEY.vkey(), export.toString()));
        arguments.addAll(Arrays.asList(more));
        return told(arguments.toArray(String[]::new));
    }

    static Told told(String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        return new Told(Verify.run(out, out, arguments), text.toString());
    }

    /** Lists the files of a folder anew, as somebody does who changed some of them. */
    static void listAnew(Path folder) throws IOException {
        Path manifest = folder.resolve(Export.MANIFEST);
        String text = Files.readString(manifest);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.equals(manifest)).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                String hash = HexFormat.of().formatHex(Merkle.sha256(Files.readAllBytes(file)));
                text = text.replaceAll("(\"" + Pattern.quote(name) + "\":\")[0-9a-f]{64}", "$1" + hash);
            }
        }
        Files.writeString(manifest, text);
    }

    /** With files that were added or deleted as well. */
    static void listAllAnew(Path folder) throws IOException {
        Path manifest = folder.resolve(Export.MANIFEST);
        SortedMap<String, String> listed = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.equals(manifest)).toList()) {
                listed.put(folder.relativize(file).toString().replace('\\', '/'), HexFormat.of().formatHex(Merkle.sha256(Files.readAllBytes(file))));
            }
        }
        String all = listed.entrySet().stream().map(file -> "\"" + file.getKey() + "\":\"" + file.getValue() + "\"").collect(Collectors.joining(",", "\"files\":{", "}"));
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"files\":\\{[^}]*}", all));
    }
}
