package org.meritrail.policy.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkbookWordsTest {

    private static final Path COMMITTED = Path.of("docs", "words.md");
    private static final String REWRITE = "meritrail.docs.rewrite";

    @Test
    void isTheCommittedPage() throws IOException {
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(COMMITTED, WorkbookWords.markdown());
        }
        assertThat(Files.readString(COMMITTED))
                .as("docs/words.md is out of date; rewrite it with: mvn test -Dtest=WorkbookWordsTest -D%s=true", REWRITE)
                .isEqualTo(WorkbookWords.markdown());
    }
}
