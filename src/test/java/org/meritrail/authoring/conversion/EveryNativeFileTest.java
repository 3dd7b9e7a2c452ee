package org.meritrail.authoring.conversion;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/** Every file that Drools is tested with is taken over with a report or refused at a cell; what becomes of each stands in docs/import.md. */
class EveryNativeFileTest {

    private static final Path PAGE = Path.of("docs/import.md");
    private static final String TABLE = "| File | Taken | Refused | Changed or left out |\n|---|---|---|---|\n";

    @TempDir
    static Path folder;

    private static final SortedMap<String, Conversion> CONVERSIONS = new TreeMap<>();

    @BeforeAll
    static void convertThem() {
        NativeFiles.all(folder.resolve("files")).forEach((name, file) -> CONVERSIONS.put(name, Conversion.of(file)));
    }

    @Test
    void takesEachOverOrRefusesItAtACell() {
        assertThat(CONVERSIONS).hasSize(75).allSatisfy((name, conversion) -> {
            assertThat(conversion.taken().isEmpty() && conversion.refused().isEmpty()).as("neither taken nor refused").isFalse();
            assertThat(conversion.findings()).allSatisfy(finding -> assertThat(finding.place().cell()).isNotEmpty());
        });
    }

    @Test
    void losesNoRowOfTheOneWithNineteenThousandRules() {
        Conversion large = CONVERSIONS.get("tests/data/VeryLargeWorkbook.drl.xls");

        assertThat(large.taken()).singleElement().extracting(Conversion.Taken::rows).isEqualTo(19_008);
        assertThat(large.refused()).isEmpty();
    }

    @Test
    void writesWorkbooksThatOnlyLackAPayment() throws IOException {
        for (Map.Entry<String, Conversion> one : CONVERSIONS.entrySet()) {
            if (!one.getValue().taken().isEmpty() && !one.getKey().contains("VeryLarge")) {
                Path file = Files.createDirectories(folder.resolve("written")).resolve(one.getKey().replace('/', '_') + ".xlsx");
                try (OutputStream bytes = Files.newOutputStream(file)) {
                    one.getValue().write(bytes, Texts.SPANISH);
                }
                assertThat(ToDecide.in(file, "written/it.xlsx")).as(one.getKey()).anyMatch(finding -> finding.code() == FindingCode.NOTHING_PAID)
                        .allMatch(finding -> finding.code() == FindingCode.NOTHING_PAID || finding.code().code().startsWith("WB-4")
                                || finding.code().severity() == Severity.WARNING);
            }
        }
    }

    @Test
    void isTheCommittedPage() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(TABLE)) + TABLE
                + CONVERSIONS.entrySet().stream().map(one -> row(one.getKey(), one.getValue())).collect(Collectors.joining());
        if (Boolean.getBoolean("meritrail.docs.rewrite")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(page).as("docs/import.md; -Dmeritrail.docs.rewrite=true writes it anew").isEqualTo(expected);
    }

    private static String row(String name, Conversion conversion) {
        String taken = conversion.taken().stream().map(one -> one.sheet() + ": " + one.columns() + " columns, " + one.rows() + " rows")
                .collect(Collectors.joining("; "));
        List<Finding> told = conversion.findings().stream().filter(finding -> finding.code().severity() != Severity.ERROR).toList();
        return "| " + name + " | " + (taken.isEmpty() ? "–" : taken) + " | " + cells(conversion.refused()) + " | " + cells(told) + " |\n";
    }

    private static String cells(List<Finding> findings) {
        Map<String, List<Finding>> byCode = findings.stream().collect(Collectors.groupingBy(finding -> finding.code().code(), TreeMap::new, Collectors.toList()));
        return byCode.isEmpty() ? "–" : byCode.entrySet().stream().map(one -> one.getKey() + " " + cell(one.getValue())).collect(Collectors.joining(", "));
    }

    private static String cell(List<Finding> same) {
        String sheet = same.get(0).place().sheet();
        String first = (sheet.isEmpty() ? "" : sheet + "!") + same.get(0).place().cell();
        return same.size() == 1 ? first : first + " and " + (same.size() - 1) + " more";
    }
}
