package org.meritrail.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Label;

import static org.assertj.core.api.Assertions.assertThat;

class DataFormatsTest {

    private static final Path COMMITTED = Path.of("docs", "data-formats.md");
    private static final String REWRITE = "meritrail.docs.rewrite";

    @Test
    void isTheCommittedPage() throws IOException {
        String page = DataFormats.markdown(Texts.ENGLISH);
        if (Boolean.getBoolean(REWRITE)) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, page);
        }

        assertThat(Files.readString(COMMITTED))
                .as("docs/data-formats.md is out of date; rewrite it with: mvn test -Dtest=DataFormatsTest -D%s=true", REWRITE).isEqualTo(page);
    }

    @Test
    void hasAWordForEverythingInSpanishToo() {
        assertThat(DataFormats.markdown(Texts.SPANISH)).contains("# Formatos de datos").doesNotContain("intake.");
    }

    @Test
    void showsAnExampleThatReadsAsItSays(@TempDir Path path) {
        Folder folder = new Folder(path);
        DataFormats.EXAMPLE.forEach(file -> folder.with(file, DataFormats.example(file)));
        Received received = folder.read();

        assertThat(received.rejects()).isEmpty();
        assertThat(received.unread()).isEmpty();
        assertThat(Folder.count(received, "orders.csv").filtered()).containsOnlyKeys("not creditable", "not closed");
        assertThat(received.records(DataSet.TRANSACTIONS))
                .extracting(record -> record.id() + " " + ((Label) record.field("participant").orElseThrow()).text())
                .containsExactly("ERP/1001/1 P-017", "ERP/1001/2 P-018");
    }

    @Test
    void givesExamplesThatTheReaderAccepts(@TempDir Path path) {
        Folder folder = new Folder(path);
        for (DataSet set : DataSet.builtIn()) {
            folder.with(set.key() + ".csv", String.join(",", set.columns().stream().map(DataSet.Column::name).toList()),
                    String.join(",", set.columns().stream().map(DataSet.Column::example).toList()));
        }
        Received received = folder.read();

        assertThat(received.rejects()).isEmpty();
        assertThat(received.counts()).hasSize(DataSet.builtIn().size()).allSatisfy(count -> assertThat(count.accepted()).isEqualTo(1));
    }
}
