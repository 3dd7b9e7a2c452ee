package org.meritrail.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.NearATier;
import org.meritrail.fixtures.Shell;

import static org.assertj.core.api.Assertions.assertThat;

/** Why not, what if and the curve of pay, asked from the command line. */
class SimulationTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeAPolicyAndData() {
        NearATier.in(folder);
    }

    @Test
    void tellsWhatWouldHaveChangedItInBothLanguages() {
        assertThat(asked("what-if").out()).contains("Ana Ruiz (P-1), 2026-Q3: 5,380.00 EUR",
                "+1,220.00 EUR → 6,600.00 EUR: Amount 47,600.00 EUR → 50,000.00 EUR, 2,400.00 EUR more\n    CRM/D-2/1; transactions.csv, row 3, amount\n"
                        + "    Rate: 6 % instead of 5 % – row A-3 of Rates instead of A-2 (Attainment 109.99999 % → 110 %)", "Inputs tried: 5");
        assertThat(asked("what-if", "--input", NearATier.DEAL, "--lang", "es").out()).contains("+1.220,00 EUR → 6.600,00 EUR: Amount 47.600,00 EUR → 50.000,00 EUR, 2.400,00 EUR más",
                "transactions.csv, fila 3, amount", "Rate: 6 % en lugar de 5 % – fila A-3 de Rates en lugar de A-2");
    }

    @Test
    void tellsWhatAValueComesTo() {
        assertThat(asked("what-if", "--input", NearATier.DEAL, "--value", "50000").out()).contains("+1,220.00 EUR → 6,600.00 EUR", "Inputs tried: 1, by 2 evaluations.");
    }

    @Test
    void tellsWhyNothingElseCameOut() {
        assertThat(asked("why-not", "--of", "Rate").out()).contains("not A-3 (6 %): Attainment: 107.6 % is not at least 110 % (C8)", "Region: EMEA needed, was APAC");
        assertThat(asked("why-not", "--lang", "es").out()).contains("Attainment: 107,6 % no llega a 110 %", "hacía falta EMEA y era APAC");
    }

    @Test
    void drawsACurve() {
        assertThat(asked("curve", "--input", NearATier.DEAL, "--to", "60000").out()).contains("Ana Ruiz (P-1), 2026-Q3: pay over Amount", "49,999.99 EUR: 5,500.00 EUR\n50,000.00 EUR: 6,600.00 EUR\n",
                "47,600.00 EUR: 5,380.00 EUR (now)");
        assertThat(asked("curve", "--input", NearATier.DEAL, "--csv").out()).startsWith("kind,input,standing,result,unit,turned\nend,0,due,2400,EUR,\n");
    }

    @Test
    void isADocumentOfItsSchema() throws IOException {
        assertThat(mistakes("why-not")).isEmpty();
        assertThat(mistakes("what-if")).isEmpty();
        assertThat(mistakes("what-if", "--of", "Rate")).isEmpty();
        assertThat(mistakes("curve", "--input", NearATier.DEAL)).isEmpty();
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() {
        assertThat(fault("what-if", "--value", "3")).contains("--input FILE:ROW:COLUMN");
        assertThat(fault("what-if", "--input", "deals.csv:2:amount")).contains("deals.csv, row 2", "transactions.csv:2:amount");
        assertThat(fault("what-if", "--input", NearATier.DEAL, "--value", "viel")).contains("viel cannot stand in column amount");
        assertThat(fault("curve", "--input", "assignments.csv:2:region")).contains("region holds words");
        assertThat(fault("why-not", "--of", "Ratings")).contains("no line Ratings");
        assertThat(fault("why-not", "--participant", "P-9", "--lang", "es")).contains("no hay ningún participante P-9");
    }

    private String fault(String... words) {
        Shell shell = asked(words);
        assertThat(shell.code()).as(shell.out()).isEqualTo(2);
        return shell.err();
    }

    private List<?> mistakes(String... words) throws IOException {
        String explanation = Files.readString(Path.of("docs/schemas/explanation-1.json"));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("urn:meritrail:explanation:1", explanation)));
        Schema schema = registry.getSchema(Files.readString(Path.of("docs/schemas/" + words[0] + "-1.json")), InputFormat.JSON);
        List<String> asking = new ArrayList<>(List.of(words));
        asking.add("--json");
        return schema.validate(asked(asking.toArray(String[]::new)).out(), InputFormat.JSON);
    }

    private Shell asked(String... words) {
        List<String> all = new ArrayList<>(List.of(words[0], "--policy", folder.toString(), "--data", folder.resolve("data").toString(), "--period", "2026-Q3"));
        List<String> rest = List.of(words).subList(1, words.length);
        if (!rest.contains("--participant")) {
            all.addAll(List.of("--participant", "P-1"));
        }
        all.addAll(rest);
        return Shell.run(all.toArray(String[]::new));
    }
}
