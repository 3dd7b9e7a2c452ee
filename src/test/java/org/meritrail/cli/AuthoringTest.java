package org.meritrail.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;

/** What {@code validate --annotate}, {@code diff} and {@code text} print, write and return. */
class AuthoringTest {

    @TempDir
    Path folder;

    @Test
    void writesAnAnnotatedCopyBesideNothingOfThePolicy() throws IOException {
        Path policy = policy("policy", SoundPolicy.workbook().put("NB", "D6", 7));
        Files.writeString(policy.resolve("decision-tables/broken.xlsx"), "x");

        Shell ran = Shell.run("validate", policy.toString(), "--annotate", folder.resolve("out").toString(), "--lang", "es");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("Copia anotada: " + folder.resolve("out/commission/commission-hallazgos.xlsx"),
                "No hay copia anotada de decision-tables/broken.xlsx: no se puede abrir.");
        assertThat(folder.resolve("out/commission/commission-hallazgos.xlsx")).isRegularFile();
    }

    @Test
    void writesNoCopyAmongTheWorkbooksOfThePolicy() {
        Path policy = policy("policy", SoundPolicy.workbook().put("NB", "D6", 7));

        Shell ran = Shell.run("validate", policy.toString(), "--annotate", policy.resolve("decision-tables/copies").toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("would be read as policy");
        assertThat(policy.resolve("decision-tables/copies")).doesNotExist();
    }

    @Test
    void comparesAWorkbookFromElsewhereWithTheOneOfThePolicy() {
        Path policy = policy("policy", SoundPolicy.workbook());
        Path elsewhere = SoundPolicy.workbook().put("NB", "D6", percent("8")).write(folder.resolve("mail/new.xlsx"));
        Path marked = folder.resolve("marked.xlsx");

        Shell ran = Shell.run("diff", policy.resolve(SoundPolicy.FILE).toString(), elsewhere.toString(), "--out", marked.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines()).containsExactly("commission/commission.xlsx", "  ~ row NB-2 of NB changed: rate 7 % → 8 %  [NB!6]", "Differences: 1",
                "Copy with the differences marked: " + marked);
        assertThat(marked).isRegularFile();
    }

    @Test
    void returnsZeroWhereNothingDiffers() {
        Shell ran = Shell.run("diff", policy("one", SoundPolicy.workbook()).toString(), policy("other", SoundPolicy.workbook().last("NB")).toString());

        assertThat(ran).isEqualTo(new Shell(0, "No difference in meaning." + System.lineSeparator(), ""));
    }

    @Test
    void comparesAsJsonByThePublishedSchema() throws IOException {
        Path one = policy("one", SoundPolicy.workbook());
        Path other = policy("other", SoundPolicy.workbook().put("Payments", "A2", "Bonus").put("Values", "D3", LocalDate.of(2026, 2, 1)));
        Files.delete(other.resolve("rules/operations/curve.drl"));

        Shell ran = Shell.run("diff", one.toString(), other.toString(), "--json");

        assertThat(ran.code()).isEqualTo(1);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/schemas/difference-1.json")), InputFormat.JSON);
        assertThat(schema.validate(ran.out(), InputFormat.JSON)).isEmpty();
        assertThat(ran.out()).contains("\"what\":\"renamed\",\"kind\":\"payment\"", "\"nameBefore\":\"Commission\"", "\"what\":\"removed\",\"kind\":\"rule-file\"");
    }

    @Test
    void listsTheMistakesOfAPolicyThatCannotBeCompared() {
        Path broken = policy("other", SoundPolicy.workbook().put("NB", "D6", 7));

        Shell ran = Shell.run("diff", policy("one", SoundPolicy.workbook()).toString(), broken.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Not compared, because there are mistakes in " + broken).contains("WB-203");
    }

    @Test
    void writesTheTextBesideTheWorkbookAndLeavesThePolicyAsItIs() throws IOException {
        Path policy = policy("policy", SoundPolicy.workbook());

        assertThat(Shell.run("text", policy.toString(), "--write").code()).isZero();

        Path text = policy.resolve("decision-tables/commission/commission.txt");
        assertThat(Files.readString(text)).contains("\n  NB-2 | tier: from 80 %, below 100 % | rate: 7 %\n");
        assertThat(Shell.run("text", policy.resolve(SoundPolicy.FILE).toString()).out()).contains(Files.readString(text));
        assertThat(Shell.run("validate", policy.toString()).code()).isZero();
    }

    @Test
    void writesTheTextForProgramsToo() {
        Path policy = policy("policy", SoundPolicy.workbook());

        JsonNode told = JsonMapper.shared().readTree(Shell.run("text", policy.toString(), "--json").out());
        JsonNode written = JsonMapper.shared().readTree(Shell.run("text", policy.toString(), "--write", "--json").out());

        assertThat(told.get("workbooks").get("commission/commission.xlsx").asString()).contains("NB-2 | tier: from 80 %");
        assertThat(written.get("written").get(0).asString()).endsWith("commission.txt");
    }

    private Path policy(String name, WorkbookBuilder workbook) {
        return SoundPolicy.in(folder.resolve(name), workbook).path();
    }
}
