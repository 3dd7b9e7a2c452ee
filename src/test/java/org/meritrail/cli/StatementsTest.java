package org.meritrail.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.WorkbookBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.percent;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** From goals to money, told to the person. */
class StatementsTest {

    @TempDir
    Path folder;

    private String out;

    @BeforeEach
    void evaluateTheLastQuarter() throws IOException {
        PolicyFolder.withShippedRules(folder).with("merit/merit.xlsx", goalsToMoney());
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/participants.csv"), """
                participant,name,currency,hired,left,salary,highest
                P-1,Ana <b>Ruiz</b>,EUR,2020-01-01,,42000,60500
                P-2,Leo Weber,EUR,2020-01-01,,60000,60500
                P/3 ..,Mia Rossi,EUR,2020-01-01,,50000,60500
                """);
        Files.writeString(folder.resolve("data/goals.csv"), """
                id,participant,goal,weight,reached
                G-1,P-1,Win back lost accounts,70%,95
                G-2,P-1,Keep the forecast,30%,80
                G-3,P-2,Open Portugal,100%,70
                """);
        out = folder.resolve("out").toString();
        assertThat(run(0, "evaluate", "--policy", folder.toString(), "--data", folder.resolve("data").toString(), "--period", "2026-Q4", "--out", out))
                .contains("participants: 3");
    }

    @Test
    void tellsTheWholeWayFromGoalsToMoneyInBothLanguages() {
        assertThat(run(0, "statement", "--out", out, "--participant", "P-1"))
                .contains("Goal: Win back lost accounts", "Weight: 70 %", "Rating: exceeds", "New salary: 44,100.00 EUR")
                .containsSubsequence("Reached [Win back lost accounts, G-1] = 95; goals.csv, row 2, reached", "Score = 90.5", "Rating = exceeds", "Increase = 2,100.00 EUR", "New salary = 44,100.00 EUR")
                .contains("row R-3", "divide: All points by All weights");
        assertThat(run(0, "statement", "--out", out, "--participant", "P-2", "--lang", "es"))
                .contains("Rating: meets", "Lump sum: 500,00 EUR").containsSubsequence("Reached [Open Portugal, G-3] = 70", "Rating = meets", "Increase = 1.000,00 EUR");
    }

    @Test
    void saysWhatWouldHaveMadeAnotherRating() {
        assertThat(run(0, "statement", "--out", out, "--participant", "P-1")).contains("Rating: exceeds\n    Score: 90.5; below 85 it would be meets, more than 5.5 less");
        assertThat(run(0, "statement", "--out", out, "--participant", "P-2", "--lang", "es")).contains("Score: 70; con 85 se alcanza exceeds, 15 más", "Score: 70; por debajo de 60 sería below, más de 10 menos");
        assertThat(run(0, "statement", "--out", out, "--participant", "P-2", "--html")).contains("Score: 70; 85 reaches exceeds, 15 more");
        assertThat(run(0, "explain", "--out", out, "--participant", "P-2")).contains("→ Score: 70; 85 reaches exceeds, 15 more");
    }

    @Test
    void tellsNobodyWhatOthersEarn() {
        assertThat(run(0, "statement", "--out", out, "--participant", "P-1")).contains("Fund = 3,100.00 EUR", "cut by 620.00 EUR", "results of others are in it")
                .doesNotContain("P-2", "Leo", "1,200.00");
    }

    @Test
    void saysWhatIsMissingToWhoeverHasNoGoals() {
        assertThat(run(0, "statement", "--out", out, "--participant", "P/3 ..")).contains("Rating: missing (", "there are no Goals", "New salary: 50,000.00 EUR");
    }

    @Test
    void isADocumentOfItsSchema() throws IOException {
        String explanation = Files.readString(Path.of("docs/schemas/explanation-1.json"));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("urn:meritrail:explanation:1", explanation)));
        Schema schema = registry.getSchema(Files.readString(Path.of("docs/schemas/statement-1.json")), InputFormat.JSON);

        for (String who : List.of("P-1", "P-2", "P/3 ..")) {
            String json = Shell.run("statement", "--out", out, "--participant", who, "--json").out();
            assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
        }
    }

    @Test
    void isAPageInWhichNoTextOfTheDataIsMarkup() {
        assertThat(run(0, "statement", "--out", out, "--participant", "P-1", "--html", "--lang", "es"))
                .contains("<html lang=\"es\">", "Ana &lt;b&gt;Ruiz&lt;/b&gt;", "44.100,00 EUR").doesNotContain("<b>Ruiz", "<script", " th:", "xmlns");
    }

    @Test
    void writesAPageForEveryoneInBothLanguagesUnderNamesThatStayInTheFolder() throws IOException {
        Path pages = folder.resolve("pages");

        assertThat(run(0, "statement", "--out", out, "--to", pages.toString())).contains("3 people");

        try (Stream<Path> written = Files.list(pages)) {
            assertThat(written.map(page -> page.getFileName().toString())).containsExactlyInAnyOrder("0001-P-1.en.html", "0001-P-1.es.html",
                    "0002-P-2.en.html", "0002-P-2.es.html", "0003-P-3-.en.html", "0003-P-3-.es.html");
        }
        assertThat(Files.readString(pages.resolve("0002-P-2.es.html"))).contains("Leo Weber", "60.500,00 EUR");
    }

    @Test
    void asksForSomebodyOrAFolder() {
        assertThat(Shell.run("statement", "--out", out).err()).contains("--participant", "--to");
    }

    private static WorkbookBuilder goalsToMoney() {
        return Sketch.of(row("Budget", 3100, "EUR")).sheet("Records", row("set", "source"), row("Goals", "goals"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Goal", "Goals", "goals.goal", "text"),
                        row("Weight", "Goals", "goals.weight", "percent"), row("Reached", "Goals", "goals.reached", "score"),
                        row("Salary", "Participants", "participants.salary", "money"), row("Highest", "Participants", "participants.highest", "money"))
                .line("Points", "multiply", "per", "Goals", "of", "Reached", "with", "Weight")
                .line("All points", "collect", "option", "sum", "of", "Points", "over", "Goals")
                .line("All weights", "collect", "option", "sum", "of", "Weight", "over", "Goals")
                .line("Score", "divide", "of", "All points", "with", "All weights")
                .line("Rating", "look up", "table", "Ratings", "result column", "rating")
                .line("Merit", "look up", "table", "Matrix", "result column", "merit")
                .line("Proposed", "multiply", "of", "Salary", "with", "Merit", "if missing", "zero")
                .line("Needed", "collect", "per", "Company", "option", "sum", "of", "Proposed", "over", "Participants")
                .line("Fund", "limit", "per", "Company", "option", "at most", "of", "Needed", "with", "Budget")
                .line("Increase", "allocate", "option", "in proportion to", "of", "Fund", "with", "Proposed", "over", "Company", "round", 0.01)
                .line("Raised", "add", "of", "Salary", "with", "Increase")
                .line("New salary", "limit", "option", "at most", "of", "Raised", "with", "Highest")
                .line("Lump sum", "subtract", "of", "Raised", "with", "New salary")
                .sheet("Ratings", row("id", "Score", "Score", "rating"), row("compares", "from", "below", "result"), row("unit", "score", "score", "text"),
                        row("R-1", 0, 60, "below"), row("R-2", 60, 85, "meets"), row("R-3", 85, "no end", "exceeds"))
                .sheet("Matrix", row("id", "Rating", "merit"), row("compares", "equals", "result"), row("unit", "text", "percent"),
                        row("M-1", "below", percent("0")), row("M-2", "meets", percent("2")), row("M-3", "exceeds", percent("6")))
                .sheet("Statement", row("item", "name"), row("Goal", "Goal"), row("Weight", "Weight"), row("Reached", "Reached"), row("Rating", "Rating"),
                        row("Increase", "Increase"), row("New salary", "New salary"), row("Lump sum", "Lump sum")).workbook()
                .put("Payments", "A2", "Merit lump sum").put("Payments", "B2", "Lump sum");
    }

    private static String run(int expected, String... arguments) {
        Shell shell = Shell.run(arguments);
        assertThat(shell.code()).as("%s%s", shell.out(), shell.err()).isEqualTo(expected);
        return shell.out();
    }
}
