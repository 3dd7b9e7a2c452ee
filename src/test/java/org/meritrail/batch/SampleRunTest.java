package org.meritrail.batch;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Shell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of the sample quarter, as the first command writes them. */
class SampleRunTest {

    @TempDir
    static Path folder;

    private static Shell demo;

    @BeforeAll
    static void evaluateTheSampleQuarter() {
        demo = Shell.run("demo", "--out", folder.toString());
        assertThat(demo.code()).as(demo.err()).isZero();
    }

    @Test
    void printsAShortSummary() {
        assertThat(demo.out()).contains("participants: 60", "total paid: ", "rejected rows: 6", "files: ");
        assertThat(demo.out().lines().filter(line -> line.startsWith("largest payout: "))).as("three of each currency").hasSize(6);
    }

    @Test
    void explainsEveryoneByThePublishedSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/schemas/explanation-1.json")), InputFormat.JSON);
        List<String> lines = Files.readAllLines(run("explanations.dry-run.jsonl"));
        assertThat(lines).hasSize(60).allSatisfy(line -> assertThat(messages(schema, line)).isEmpty());
        assertThat(messages(schema, lines.get(0).replace("\"outcome\":", "\"outcomes\":"))).isNotEmpty();
    }

    @Test
    void endsEveryBranchOfEveryExplanationAtACellOrAnInputRow() throws IOException {
        List<String> astray = new ArrayList<>();
        for (String line : Files.readAllLines(run("explanations.dry-run.jsonl"))) {
            JsonNode explanation = JsonMapper.shared().readTree(line);
            explanation.get("components").forEach(component -> collectLeavesWithoutSource(component, astray));
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void tellsWhatEachNamedCellShows() throws IOException {
        JsonNode explanation = JsonMapper.shared().readTree(Files.readAllLines(run("explanations.dry-run.jsonl")).get(0));
        List<JsonNode> cells = explanation.findParents("texts");
        assertThat(cells).isNotEmpty().allSatisfy(named -> assertThat(named.get("texts")).hasSameSizeAs(named.get("cells")));
        assertThat(cells).anySatisfy(named -> assertThat(named.get("texts").valueStream().map(JsonNode::asString)).anyMatch(text -> text.matches("[0-9.]+%")));
    }

    @Test
    void explainsAHoldDownToTheRuleTheCellAndTheDeal() {
        String text = Shell.run("explain", "--out", run(".").toString(), "--participant", "P-033").out();
        assertThat(text.substring(text.indexOf("Because:"))).contains("Windfall deal goes to review", "rules/commission/windfall-review.drl",
                "W-USD", "commission/commission.xlsx", "Deal value [CRM/D-30669/1] = 286,400.00 USD");
    }

    @Test
    void showsTheRateThatADealWasConvertedAt() {
        String text = Shell.run("explain", "--out", run(".").toString(), "--participant", "P-009").out();
        assertThat(text).containsPattern("rates.csv, row 349, rate: 0\\.\\d+");
    }

    @Test
    void showsANoteWithThePayout() throws IOException {
        assertThat(Shell.run("explain", "--out", run(".").toString(), "--participant", "P-020").out()).contains("Note: ");
        assertThat(Files.readAllLines(run("payouts.dry-run.csv"))).filteredOn(row -> row.contains(",P-020,"))
                .isNotEmpty().allSatisfy(row -> assertThat(row).contains(",due,").doesNotContain(",due,,"));
    }

    @Test
    void reconcilesComponentsWithTheTotal() throws IOException {
        JsonNode totals = JsonMapper.shared().readTree(Files.readString(run("control-totals.dry-run.json")));
        for (String currency : List.of("EUR", "USD")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode component : totals.get("components")) {
                sum = sum.add(new BigDecimal(component.get(currency).asString()));
            }
            assertThat(sum).isEqualTo(new BigDecimal(totals.get("total").get(currency).asString())).isPositive();
        }
        assertThat(totals.get("status").asString()).isEqualTo("dry-run");
        assertThat(totals.get("files")).isNotEmpty().allSatisfy(SampleRunTest::assertEveryRowIsAccountedFor);
    }

    @Test
    void saysInNamesColumnsAndTotalsThatItIsADryRun() throws IOException {
        try (var files = Files.list(run("."))) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSize(9).allSatisfy(name -> assertThat(name).contains(".dry-run."));
        }
        assertThat(Files.readAllLines(run("payouts.dry-run.csv")).stream().skip(1)).allSatisfy(row -> assertThat(row).startsWith("dry-run,"));
        assertThat(Files.readAllLines(run("rejects.dry-run.csv")).stream().skip(1)).hasSize(6).allSatisfy(row -> assertThat(row).startsWith("dry-run,"));
    }

    @Test
    void writesTheSameBytesAgain(@TempDir Path again) throws IOException {
        assertThat(Shell.run("demo", "--out", again.toString()).code()).isZero();
        for (String file : List.of("payouts.dry-run.csv", "explanations.dry-run.jsonl", "lines.dry-run.csv", "rejects.dry-run.csv",
                "control-totals.dry-run.json")) {
            assertThat(again.resolve("2026-Q3").resolve(file)).hasSameBinaryContentAs(run(file));
        }
    }

    private static void assertEveryRowIsAccountedFor(JsonNode file) {
        int filtered = 0;
        for (JsonNode count : file.get("filtered")) {
            filtered += count.asInt();
        }
        int told = file.get("accepted").asInt() + file.get("rejected").asInt() + file.get("duplicates").asInt() + filtered;
        assertThat(file.get("read").asInt()).isEqualTo(told);
    }

    private static void collectLeavesWithoutSource(JsonNode node, List<String> astray) {
        node.path("steps").forEach(step -> collectLeavesWithoutSource(step, astray));
        boolean isLeaf = node.path("steps").isEmpty() && !node.has("seeAbove") && !node.hasNonNull("elsewhere");
        boolean hasSource = node.path("grounds").valueStream().anyMatch(ground -> ground.has("cells") || ground.has("record") || isOfNoRecords(ground));
        boolean isMissing = List.of("missing", "nothing-due").contains(node.get("result").get("kind").asString());
        if (isLeaf && !hasSource && !isMissing) {
            astray.add(node.toString());
        }
    }

    /** There is no row to end at where nobody has any. */
    private static boolean isOfNoRecords(JsonNode ground) {
        return ground.path("note").path("key").asString("").equals("note.no-records");
    }

    private static List<Error> messages(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    private static Path run(String file) {
        return folder.resolve("2026-Q3").resolve(file);
    }
}
