package org.meritrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.TenPercent;
import org.meritrail.fixtures.TenPercent.Person;

class CompareTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhatACellAndADealCauseBetweenTwoEvaluations() throws IOException {
        String before = evaluated("before", "10", "1000");
        String now = evaluated("now", "12", "1000");
        assertThat(run(1, "compare", before, now, "--participant", "P-1"))
                .contains("Before: Name of P-1 (P-1), 2026-Q3: 100.00 EUR", "Now: Name of P-1 (P-1), 2026-Q3: 120.00 EUR", "Difference +20.00 EUR",
                        "  +20.00 EUR  Rate: “10%” → “12%” — commission/commission.xlsx, Values, row 2 (B2)");
        assertThat(run(1, "compare", before, now, "--participant", "P-1", "--lang", "es")).contains("Diferencia +20,00 EUR", "commission/commission.xlsx, Values, fila 2 (B2)");
        assertThat(run(1, "compare", before, "--participant", "P-1", "--with-participant", "P-2")).contains("Difference +100.00 EUR", "record CRM/D-P-2/1 is counted now — transactions.csv, row 3");
        assertThat(run(0, "compare", before, "--participant", "P-1")).contains("Nothing differs.");
    }

    @Test
    void isReadByProgramsAsThePublishedSchemaSays() throws IOException {
        String json = run(1, "compare", evaluated("before", "10", "1000"), evaluated("now", "10", "1200"), "--participant", "P-1", "--json");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/schemas/explanation-difference-1.json")), InputFormat.JSON).validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"kind\":\"input\"", "\"difference\":{\"kind\":\"money\",\"value\":\"20\",\"currency\":\"EUR\"}");
    }

    @Test
    void saysWhoIsNotThere() {
        assertThat(Shell.run("compare", evaluated("before", "10", "1000"), "--participant", "P-9").err()).contains("P-9");
    }

    private String evaluated(String name, String rate, String sales) {
        Path policy = TenPercent.policy(folder.resolve(name), rate);
        Path data = TenPercent.data(folder.resolve(name + "-data"), List.of(new Person("P-1", "1", "1", sales), new Person("P-2", "2", "1", "2000")));
        String out = folder.resolve(name + "-out").toString();
        run(0, "evaluate", "--policy", policy.toString(), "--data", data.toString(), "--period", "2026-Q3", "--out", out);
        return out;
    }

    private static String run(int code, String... arguments) {
        Shell shell = Shell.run(arguments);
        assertThat(shell.code()).as(shell.err()).isEqualTo(code);
        return shell.out();
    }
}
