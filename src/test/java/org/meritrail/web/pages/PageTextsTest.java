package org.meritrail.web.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What templates say is in the bundles, and what is in the bundles for pages is said somewhere. */
class PageTextsTest {

    private static final Pattern SAID = Pattern.compile("'([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)+)'");
    private static final Pattern SAID_IN_CODE = Pattern.compile("\"(page\\.[A-Za-z0-9.-]+)\"");
    private static final Pattern STEM = Pattern.compile("['\"](page\\.(?:[a-z-]+\\.)+)['\"]");

    @Test
    void knowsEveryKeyThatTemplatesSay() throws IOException {
        assertThat(found(SAID, Path.of("src/main/resources/templates"))).hasSizeGreaterThan(50)
                .allSatisfy(key -> assertThat(Texts.ENGLISH.raw(key)).isNotBlank());
    }

    @Test
    void keepsNoTextThatNoPageSays() throws IOException {
        Set<String> said = found(SAID, Path.of("src/main/resources/templates"));
        said.addAll(found(SAID_IN_CODE, Path.of("src/main/java/org/meritrail/web")));
        Set<String> stems = found(STEM, Path.of("src/main/resources/templates"));
        stems.addAll(found(STEM, Path.of("src/main/java/org/meritrail/web")));
        List<String> idle = Texts.ENGLISH.keysUnder("page.").stream().filter(key -> !said.contains(key) && stems.stream().noneMatch(key::startsWith))
                .sorted().toList();
        assertThat(idle).isEmpty();
    }

    private static Set<String> found(Pattern pattern, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            files.addAll(all.filter(Files::isRegularFile).toList());
        }
        Set<String> keys = new TreeSet<>();
        for (Path file : files) {
            keys.addAll(pattern.matcher(Files.readString(file)).results().map(found -> found.group(1)).collect(Collectors.toSet()));
        }
        return keys;
    }
}
