package org.meritrail.batch;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Raises;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a run keeps of a merit round and of equal pay. */
class RunReportsTest {

    @TempDir
    static Path folder;

    private static Paying paying;
    private static Run run;

    @BeforeAll
    static void calculate() {
        Raises.trial(folder.resolve("policy"));
        paying = new Paying(Database.H2.open(), folder);
        paying.versions().approved(folder.resolve("policy"));
        paying.deliver(folder.resolve("policy/data"));
        run = paying.run(Period.parse("2026-Q4"), Population.EVERYONE);
    }

    @AfterAll
    static void close() {
        paying.close();
    }

    @Test
    void areThoseThatThePolicyNamesTheWordsForUnderNamesOfTheRun() {
        assertThat(paying.reports().of(run, Texts.ENGLISH)).extracting(RunReport::kind, RunReport::name)
                .containsExactly(tuple("merit", "merit-2026-Q4-run-1.csv"),
                        tuple("appraisal", "appraisal-2026-Q4-run-1.json"));
    }

    @Test
    void tellEverybodysRaiseAndWhyThereIsNoneInTheReadersLanguage() {
        assertThat(text(0, Texts.ENGLISH).lines()).contains("run,2026-Q4,P-2,Leo Weber,North,,,50000.00,1500.00,500.00,51000.00,EUR,",
                "run,2026-Q4,P-5,Kim Lee,South,,,,,,,,salary: no value for Salary");
        assertThat(text(0, Texts.SPANISH).lines()).contains("run,2026-Q4,P-2,Leo Weber,North,,,50000.00,1500.00,500.00,51000.00,EUR,",
                "run,2026-Q4,P-5,Kim Lee,South,,,,,,,,salario: no hay valor para Salary");
    }

    @Test
    void holdADocumentOfThePublishedSchema() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("urn:meritrail:explanation:1", read("docs/schemas/explanation-1.json"))));
        Schema schema = registry.getSchema(read("docs/schemas/appraisal-1.json"), InputFormat.JSON);

        assertThat(schema.validate(text(1, Texts.ENGLISH), InputFormat.JSON)).isEmpty();
        assertThat(text(1, Texts.ENGLISH)).contains("\"status\" : \"run\"").isEqualTo(text(1, Texts.SPANISH));
    }

    @Test
    void haveTheirHashesInTheControlTotals() {
        assertThat(run.calculation().orElseThrow().totals().sha256()).containsEntry("merit.en.csv", paying.reports().of(run, Texts.ENGLISH).get(0).sha256().hex())
                .containsKeys("merit.es.csv", "appraisal.en.json", "appraisal.es.json").doesNotContainKey("calibrations.en.xlsx");
    }

    @Test
    void areToldInAFewLines() {
        assertThat(paying.reports().inBrief(run)).extracting(said -> said.in(Texts.ENGLISH))
                .contains("merit round: Teams North: 2,700.00 EUR of 2,500.00 EUR, which is 200.00 EUR MORE THAN THE BUDGET (people 2)", "merit round, people not counted: 1; no increase is due or a figure is missing, the merit file says why");
    }

    @Test
    void areNoneBeforeTheRunIsCalculated() {
        assertThat(paying.reports().of(new Run.Calculating(run.order()), Texts.ENGLISH)).isEmpty();
    }

    @Test
    void sayWhereTheNameOfSomebodyErasedStood(@TempDir Path other) {
        Raises.trial(other.resolve("policy"));
        try (Paying erasing = new Paying(Database.H2.open(), other)) {
            erasing.versions().approved(other.resolve("policy"));
            erasing.deliver(other.resolve("policy/data"));
            Run round = erasing.run(Period.parse("2026-Q4"), Population.EVERYONE);
            erasing.records().persons().erase(erasing.records().persons().known("P-2").orElseThrow().key());

            assertThat(new String(erasing.reports().bytes(erasing.reports().of(round, Texts.SPANISH).get(0), Texts.SPANISH), StandardCharsets.UTF_8))
                    .contains(",(persona borrada),North,").doesNotContain(":name");
        }
    }

    private static String text(int report, Texts texts) {
        return new String(paying.reports().bytes(paying.reports().of(run, texts).get(report), texts), StandardCharsets.UTF_8);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
