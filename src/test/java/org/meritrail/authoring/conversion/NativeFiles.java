package org.meritrail.authoring.conversion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** The spreadsheets and CSV files that Drools is tested with and shows as examples. */
final class NativeFiles {

    static final String PRICING = "examples/ExamplePolicyPricing.drl.xls";

    private static final String TESTS = "/data/CanDrink.drl.xls";
    private static final String EXAMPLES = "/org/drools/examples/decisiontable/ExamplePolicyPricing.drl.xls";
    private static final Pattern SPREADSHEET = Pattern.compile(".*\\.(xlsx?|csv)");

    private NativeFiles() {
    }

    /** All of them, copied into a folder, by a name that says where they come from. */
    static SortedMap<String, Path> all(Path folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        copy(TESTS, "tests", folder, files);
        copy(EXAMPLES, "examples", folder, files);
        return files;
    }

    static Path pricing(Path folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        copy(EXAMPLES, "examples", folder, files);
        return files.get(PRICING);
    }

    private static void copy(String known, String from, Path folder, SortedMap<String, Path> files) {
        try (JarFile jar = jar(NativeFiles.class.getResource(known))) {
            for (JarEntry entry : jar.stream().filter(one -> SPREADSHEET.matcher(one.getName()).matches()).toList()) {
                String name = entry.getName().replaceFirst("^org/drools/(decisiontable/|examples/(decisiontable/|troubleticketWithDT/)?)?", "");
                Path copy = folder.resolve(from).resolve(name);
                Files.createDirectories(copy.getParent());
                try (InputStream bytes = jar.getInputStream(entry)) {
                    Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                files.put(from + "/" + name, copy);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JarFile jar(URL within) throws IOException {
        return new JarFile(((JarURLConnection) within.openConnection()).getJarFile().getName());
    }
}
