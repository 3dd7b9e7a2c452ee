package org.meritrail.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsPageTest {

    private static final Path COMMITTED = Path.of("docs", "findings.md");
    private static final String REWRITE = "meritrail.docs.rewrite";

    @Test
    void isTheCommittedPage(@TempDir Path folder) throws IOException {
        String page = FindingsPage.markdown(folder);
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(COMMITTED, page);
        }

        assertThat(Files.readString(COMMITTED))
                .as("docs/findings.md is out of date; rewrite it with: mvn test -Dtest=FindingsPageTest -D%s=true", REWRITE).isEqualTo(page);
    }
}
