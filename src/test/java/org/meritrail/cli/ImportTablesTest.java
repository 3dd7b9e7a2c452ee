package org.meritrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.SoundPolicy;

import static org.assertj.core.api.Assertions.assertThat;

class ImportTablesTest {

    private static final String RATES = """
            RuleSet,rates,,
            RuleTable Rates,,,
            CONDITION,CONDITION,ACTION,ACTION
            deal: Deal...,deal: Deal...,,
            region,"amount >= $1, amount < $2",deal.setRate($param),deal.setBonus($param)
            Region,Amount,Rate,Bonus
            North,"0,100",4,1
            South,,010,2
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeRates() throws IOException {
        file = Files.writeString(folder.resolve("rates.drl.csv"), RATES);
    }

    @Test
    void saysWhatWasTakenChangedAndIsStillToDecide() {
        Ran ran = run("import", file.toString(), "--out", folder.toString());

        assertThat(ran.code()).isEqualTo(Meritrail.WELL);
        assertThat(ran.out()).contains("Table “Rates”: 4 columns, 2 rows; 1 empty conditions were taken as ANY.",
                "NT-202  to be signed  rates.drl.csv!C8  “010”", "Drools read this cell as 8; 10 was taken", "WB-312");
        assertThat(folder.resolve("decision-tables/rates/rates.xlsx")).isNotEmptyFile();
    }

    @Test
    void reportsInSpanish() {
        assertThat(run("import", file.toString(), "--out", folder.toString(), "--lang", "es").out())
                .contains("Tabla «Rates»: 4 columnas, 2 filas", "Drools leía esta celda como 8; se ha tomado 10");
    }

    @Test
    void reportsAsData() {
        assertThat(run("import", file.toString(), "--out", folder.toString(), "--json").out())
                .contains("\"taken\":[{\"sheet\":\"Rates\"", "\"code\":\"NT-202\"", "\"toDecide\":[{\"code\":\"WB-312\"");
    }

    @Test
    void saysOfAWorkbookOfItsOwnOnlyThatThereIsNoTable() {
        Path own = SoundPolicy.workbook().put("Payments", "A2", "Import").put("Payments", "B2", "import java.util.List;").write(folder.resolve("own.xlsx"));

        Ran ran = run("import", own.toString(), "--out", folder.toString());

        assertThat(ran.code()).isEqualTo(Meritrail.CONCERNS);
        assertThat(ran.out()).contains("NT-102", "Findings: 1", "nothing was written").doesNotContain("In Drools every row");
    }

    @Test
    void writesNothingAndSaysSoWhereAllIsRefused() throws IOException {
        Files.writeString(file, RATES.replace("region,", "eval(true),"));

        Ran ran = run("import", file.toString(), "--out", folder.toString());

        assertThat(ran.code()).isEqualTo(Meritrail.CONCERNS);
        assertThat(ran.out()).contains("NT-106  rates.drl.csv!A5", "nothing was written");
        assertThat(folder.resolve("decision-tables")).doesNotExist();
    }

    @Test
    void overwritesNothing() {
        run("import", file.toString(), "--out", folder.toString());

        Ran again = run("import", file.toString(), "--out", folder.toString());

        assertThat(again.code()).isEqualTo(Meritrail.FAULT);
        assertThat(again.err()).contains("is there already");
    }

    @Test
    void refusesOtherFilesByTheirEnding() throws IOException {
        Ran ran = run("import", Files.writeString(folder.resolve("rates.txt"), RATES).toString(), "--out", folder.toString());

        assertThat(ran.code()).isEqualTo(Meritrail.FAULT);
        assertThat(ran.err()).contains("is no .xls, .xlsx or .csv file");
    }

    private record Ran(int code, String out, String err) {
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Meritrail.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
