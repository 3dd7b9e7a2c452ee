package org.meritrail.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files in a folder that an export was unpacked into. Nothing that lies elsewhere is taken for one of them, nor anything that waits for somebody to write into it. */
final class UnpackedFiles {

    private UnpackedFiles() {
    }

    /** By their names in the export. */
    static SortedSet<String> names(Path folder) throws IOException, Flaw {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted().toList()) {
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    names.add(checked(name(folder.relativize(path)), path));
                }
            }
            return names;
        } catch (UncheckedIOException withinIt) {
            throw withinIt.getCause();
        }
    }

    private static String name(Path within) {
        return StreamSupport.stream(within.spliterator(), false).map(Path::toString).collect(Collectors.joining("/"));
    }

    private static String checked(String name, Path path) throws Flaw {
        if (Files.isSymbolicLink(path)) {
            throw new Flaw(name, "link");
        }
        if (!Files.isRegularFile(path)) {
            throw new Flaw(name, "no-file");
        }
        if (name.contains("\\")) {
            throw new Flaw(name, "backslash");
        }
        return name;
    }
}
