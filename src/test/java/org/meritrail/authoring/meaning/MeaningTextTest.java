package org.meritrail.authoring.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped workbooks' text lies beside them, so that an edit shows where versions of files are compared. */
class MeaningTextTest {

    private static final String REWRITE = "meritrail.docs.rewrite";

    @Test
    void quotesWhatCouldBeMistakenForTheTextAroundIt() {
        assertThat(said("Quota attainment")).isEqualTo("Quota attainment");
        for (String odd : List.of(" Quota", "Quota ", "Quota  attainment", "", "Quota\nattainment", "Quota\u200Battainment")) {
            assertThat(said(odd)).startsWith("\"");
        }
        String longest = "a ".repeat(16_000) + "a";
        assertThat(said(longest)).isEqualTo(longest);
    }

    private static String said(String name) {
        return Said.name(name).in(Texts.ENGLISH);
    }

    @Test
    void isCommittedBesideEachShippedWorkbook() throws IOException {
        Map<String, String> texts = MeaningText.of(new PolicyFolder(PolicyFolder.SHIPPED).policy());
        assertThat(texts).isNotEmpty();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path beside = PolicyFolder.SHIPPED.resolve("decision-tables").resolve(text.getKey().replace(".xlsx", ".txt"));
            if (Boolean.getBoolean(REWRITE)) {
                Files.writeString(beside, text.getValue());
            }
            assertThat(Files.readString(beside)).as("%s is out of date; rewrite it with: meritrail text . --write", beside).isEqualTo(text.getValue());
        }
    }
}
