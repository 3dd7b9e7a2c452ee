package org.meritrail.adventureworks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Shell;
import org.meritrail.kernel.Exact;

import static org.assertj.core.api.Assertions.assertThat;

/** Microsoft's sample company through the command line: every quota window as published, to the last digit. */
class AdventureWorksTest {

    private static final Path DATA = Path.of(Objects.requireNonNull(System.getenv("MERITRAIL_ADVENTUREWORKS"),
            "MERITRAIL_ADVENTUREWORKS must name the folder with the AdventureWorks CSV files"));
    private static final Path RESOURCES = Path.of("src/test/resources/adventureworks");
    private static final Exact SIX_DIGITS = Exact.of("0.00000001");

    @TempDir
    Path folder;

    @Test
    void agreesOnEveryWindowWhenTheTotalIsRounded() throws IOException {
        evaluate("total");
        Map<String, String> lines = lines();
        for (NamedCsvRecord window : windows()) {
            String record = window.getField("salesperson_id") + "@" + window.getField("window_start");
            assertThat(number(lines, "Orders placed", record)).as(record).isEqualTo(number(window, "orders"));
            assertThat(number(lines, "Sales", record)).as(record).isEqualTo(number(window, "sales_subtotal_exact"));
            assertThat(number(lines, "Attainment", record).roundTo(SIX_DIGITS).times(Exact.of(100))).as(record)
                    .isEqualTo(number(window, "attainment_pct"));
            assertThat(number(lines, "Commission", record)).as(record).isEqualTo(number(window, "commission_half_up"));
        }
    }

    @Test
    void agreesOnEveryWindowWhenEachOrderIsRounded() throws IOException {
        evaluate("each-order");
        Map<String, String> lines = lines();
        for (NamedCsvRecord window : windows()) {
            String record = window.getField("salesperson_id") + "@" + window.getField("window_start");
            assertThat(number(lines, "Commission", record)).as(record).isEqualTo(number(window, "commission_sum_of_orders_rounded_half_up"));
        }
    }

    @Test
    void namesEveryOrderInTheExplanationsAndCountsTheOthersAsNotCreditable() throws IOException {
        evaluate("total");
        String explanations = Files.readString(folder.resolve("out/explanations.dry-run.jsonl"));
        List<String> credited = orders().stream().filter(order -> !order.getField("SalesPersonID").isEmpty())
                .map(order -> order.getField("SalesOrderID")).toList();
        assertThat(credited).hasSize(3806).allSatisfy(order -> assertThat(explanations.contains("\"AdventureWorks/" + order + "/1\"")).isTrue());
        assertThat(Files.readString(folder.resolve("out/control-totals.dry-run.json"))).contains("\"not creditable\" : 27659");
    }

    private void evaluate(String variant) throws IOException {
        PolicyFolder.withShippedRules(folder);
        Path workbook = Path.of("decision-tables/adventureworks/adventureworks.xlsx");
        Files.createDirectories(folder.resolve(workbook).getParent());
        Files.copy(RESOURCES.resolve(variant).resolve(workbook), folder.resolve(workbook));
        Shell shell = Shell.run("evaluate", "--policy", folder.toString(),
                "--data", DATA.toString(), "--mapping", RESOURCES.resolve("mapping.yaml").toString(), "--period", "2011-05-31..2014-06-30",
                "--out", folder.resolve("out").toString());
        assertThat(shell.code()).as(shell.err()).isZero();
    }

    /** Exact results by line and record. */
    private Map<String, String> lines() throws IOException {
        Map<String, String> lines = new HashMap<>();
        for (NamedCsvRecord line : read(folder.resolve("out/lines.dry-run.csv"))) {
            String exact = line.getField("exact").isEmpty() ? line.getField("value") : line.getField("exact");
            lines.put(line.getField("line") + " of " + line.getField("record"), exact);
        }
        return lines;
    }

    private static List<NamedCsvRecord> windows() throws IOException {
        List<NamedCsvRecord> windows = read(DATA.resolve("expected_quota_windows.csv"));
        assertThat(windows).hasSize(163);
        return windows;
    }

    private static List<NamedCsvRecord> orders() throws IOException {
        return read(DATA.resolve("sales_order_header.csv"));
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private static Exact number(Map<String, String> lines, String line, String record) {
        assertThat(lines).containsKey(line + " of " + record);
        return Exact.parse(lines.get(line + " of " + record));
    }

    private static Exact number(NamedCsvRecord window, String column) {
        return Exact.of(new BigDecimal(window.getField(column)));
    }
}
