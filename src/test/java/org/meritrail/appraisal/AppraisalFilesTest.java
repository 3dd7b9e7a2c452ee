package org.meritrail.appraisal;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Raises;
import org.meritrail.fixtures.Shell;

import static org.assertj.core.api.Assertions.assertThat;

/** What a dry run writes and says of a merit round with a budget for each team, and of equal pay. */
class AppraisalFilesTest {

    @TempDir
    static Path folder;

    private static Shell evaluated;

    @BeforeAll
    static void evaluate() {
        Raises.trial(folder);
        evaluated = run("out", "en");
    }

    @Test
    void writesEverybodysRaiseAndWhyThereIsNone() throws IOException {
        assertThat(lines("merit.dry-run.csv")).containsExactly(
                "status,period,participant,name,unit,rating,original-rating,salary,increase,lump-sum,new-salary,currency,reason",
                "dry-run,2026-Q4,P-1,Ana Ruiz,North,,,40000.00,1200.00,0.00,41200.00,EUR,",
                "dry-run,2026-Q4,P-2,Leo Weber,North,,,50000.00,1500.00,500.00,51000.00,EUR,",
                "dry-run,2026-Q4,P-3,Eva Sanz,South,,,60000.01,1200.00,10200.01,51000.00,EUR,the new salary is LOWER than the salary",
                "dry-run,2026-Q4,P-4,'=SUM(A1),South,,,30000.00,0.00,0.00,30000.00,EUR,",
                "dry-run,2026-Q4,P-5,Kim Lee,South,,,,,,,,salary: no value for Salary");
    }

    @Test
    void saysPlainlyThatABudgetIsExceeded() {
        assertThat(evaluated.out()).contains("merit round: Teams North: 2,700.00 EUR of 2,500.00 EUR, which is 200.00 EUR MORE THAN THE BUDGET (people 2)", "merit round, people not counted: 1");
    }

    @Test
    void isADocumentOfItsSchema() throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("urn:meritrail:explanation:1", read(Path.of("docs/schemas/explanation-1.json")))));
        Schema schema = registry.getSchema(read(Path.of("docs/schemas/appraisal-1.json")), InputFormat.JSON);
        String json = read(folder.resolve("out/appraisal.dry-run.json"));

        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    @Test
    void areAmongTheFilesWhoseHashesTheControlTotalsHold() {
        assertThat(read(folder.resolve("out/control-totals.dry-run.json"))).contains("merit.dry-run.csv", "appraisal.dry-run.json");
    }

    @Test
    void saysTheSameInSpanish() {
        assertThat(run("es", "es").out()).contains("revisión por mérito: Teams North: 2.700,00 EUR de 2.500,00 EUR, 200,00 EUR MÁS QUE EL PRESUPUESTO (personas 2)",
                "igualdad retributiva: grupos comparados 1, demasiado pequeños para mostrarse 1, personas sin comparar 2",
                "igualdad retributiva, pide un motivo: S2, EUR: brechas 10, la mayor en retribución variable después, media: 100 %");
    }

    private static Shell run(String out, String language) {
        return Shell.run("evaluate", "--policy", folder.toString(), "--data", folder.resolve("data").toString(), "--period", "2026-Q4", "--out",
                folder.resolve(out).toString(), "--lang", language);
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
