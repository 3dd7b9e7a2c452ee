package org.meritrail.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tests that the list of promises names are there. */
class RequirementsTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:[.](\\w+))?");

    @Test
    void namesTestsThatExist() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        int named = 0;
        Matcher name = NAMED.matcher(Files.readString(Path.of("docs/requirements.md")));
        while (name.find()) {
            named++;
            String source = tests.getOrDefault(name.group(1), "");
            if (source.isEmpty() || name.group(2) != null && !source.contains(" " + name.group(2) + "(")) {
                missing.add(name.group());
            }
        }
        assertThat(named).isGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @Test
    void promisesNothingForLater() throws IOException {
        assertThat(Files.readString(Path.of("docs/requirements.md"))).doesNotContainIgnoringCase("not yet");
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""),
                    RequirementsTest::text, (one, other) -> one + other));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
