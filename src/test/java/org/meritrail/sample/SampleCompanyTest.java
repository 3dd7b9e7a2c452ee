package org.meritrail.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** To rewrite the committed files after a change of the generator, run {@link #main} from the project's folder. */
class SampleCompanyTest {

    private static final Path COMMITTED = Path.of("src/main/resources/sample");
    private static final int MOST_BYTES = 600_000;

    public static void main(String[] arguments) {
        SampleCompany.write(COMMITTED);
    }

    @Test
    void stillProducesTheCommittedBytes(@TempDir Path folder) throws IOException {
        SampleCompany.write(folder);
        assertThat(names(folder)).isEqualTo(names(COMMITTED)).hasSize(13);
        for (String name : names(folder)) {
            assertThat(folder.resolve(name)).as("%s; run main of this test to rewrite it", name).hasSameBinaryContentAs(COMMITTED.resolve(name));
        }
    }

    @Test
    void dependsOnNoLocale(@TempDir Path folder) throws IOException {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            SampleCompany.write(folder);
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(folder.resolve("quotas.csv")).hasSameBinaryContentAs(COMMITTED.resolve("quotas.csv"));
    }

    @Test
    void staysSmall() throws IOException {
        long bytes = 0;
        for (String name : names(COMMITTED)) {
            bytes += Files.size(COMMITTED.resolve(name));
        }
        assertThat(bytes).isPositive().isLessThan(MOST_BYTES);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
