package org.meritrail.authoring.conversion;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands in a native table, the outcome is a report, and what is written is a workbook that reads without a mistake. */
class HostileNativeTest {

    private static final List<List<String>> SOUND = List.of(List.of("RuleSet", "rates", "", ""), List.of("Import", "com.example.Deal", "", ""),
            List.of("RuleTable Rates", "", "", ""), List.of("CONDITION", "CONDITION", "ACTION", "ACTION"), List.of("deal: Deal...", "deal: Deal...", "", ""),
            List.of("region == \"$param\"", "amount >= $1, amount < $2", "deal.setRate($param)", "deal.setLabel(\"$param\")"),
            List.of("Region", "Amount", "Rate", "Label"), List.of("North", "0,100", "4", "low"), List.of("South", "100,200", "5", "high"));

    private static final List<String> HOSTILE = List.of("\" || System.setProperty(\"meritrail.ran\",\"y\") == \"zz", "EU\\u0022 + System.exit(1) + \\u0022",
            "*/ when then System.setProperty(\"meritrail.ran\",\"y\"); end rule \"z\" /*", "$param", "$1", "$1,$2,$3", "forall(||){a == $}", "forall(&&){", "ANY",
            "no end", "CUALQUIERA", "tier", "RuleTable", "RuleTable Two", "C", "Threshold", "'; drop table runs; --", "=HYPERLINK(\"http://x\")", "=1+1", "@SUM(A1)",
            "x\u202Ey", "\u00A0", "\u0000\u0007", "((((((((((", "}}}}{{{{", "123456789012345678901234567890", "1e999999999", "-0", "010", "0x10", "NaN", "a;b", ";",
            "True", "1-Jan-2026", "31-Feb-2026", "Smurf( name == \"$param\" )", "a.b.c.d()", "zero", "Participants", "[x]:*?/\\", "\uD800", "x".repeat(32_767),
            "(".repeat(5_000), "a, ".repeat(5_000), "x : Y() ".repeat(2_000));

    private Path folder;

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("native");
    }

    @AfterProperty
    void nothingRan() {
        assertThat(System.getProperty("meritrail.ran")).isNull();
    }

    /** Cells replaced in a table that is sound otherwise. */
    record Change(int row, int column, String text) {
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void reportsWhateverCellsSay(@ForAll("changes") List<Change> changes) throws IOException {
        Path file = folder.resolve("hostile.drl.csv");
        Files.writeString(file, csv(changes).replace('\uD800', '?'));

        check(file);
    }

    @Example
    void namesWhatItTakesOverSoThatNoNameIsTakenForAnother() throws IOException {
        Path file = folder.resolve("names.drl.csv");
        for (String type : List.of("Week", "Rate", "\u00DEt", "Participant", "DealCorrection", "Deals")) {
            for (String table : List.of("RuleTable Deal", "RuleTable Weeks", "RuleTable Rate", "RuleTable Transaction")) {
                Files.writeString(file, csv(List.of(new Change(2, 0, table), new Change(4, 0, type))));

                check(file);
                assertThat(Conversion.of(file).taken()).as(type + " in " + table).isNotEmpty();
            }
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void reportsWhateverBytesAFileHolds(@ForAll long seed) throws IOException {
        Random dice = new Random(seed);
        byte[] bytes = Files.readAllBytes(NativeFiles.pricing(folder.resolve("files")));
        for (int change = dice.nextInt(40); change >= 0; change--) {
            bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt(256);
        }
        Path file = folder.resolve("damaged.drl.xls");
        Files.write(file, dice.nextBoolean() ? bytes : Arrays.copyOf(bytes, dice.nextInt(bytes.length)));

        check(file);
    }

    @Property(tries = 1)
    void refusesAFileThatUnpacksToGigabytesBeforeOpeningIt() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(zeros);
            }
        }

        Conversion conversion = Conversion.of(file);

        assertThat(conversion.taken()).isEmpty();
        assertThat(conversion.refused()).isNotEmpty().extracting(finding -> finding.code()).doesNotContain(FindingCode.NATIVE_NO_TABLE);
    }

    private void check(Path file) throws IOException {
        Conversion conversion = Conversion.of(file);
        assertThat(conversion.taken().isEmpty() && conversion.refused().isEmpty()).isFalse();
        if (!conversion.taken().isEmpty()) {
            Path workbook = folder.resolve("written.xlsx");
            try (OutputStream bytes = Files.newOutputStream(workbook)) {
                conversion.write(bytes, Texts.ENGLISH);
            }
            assertThat(ToDecide.in(workbook, "hostile/written.xlsx")).extracting(finding -> finding.code())
                    .filteredOn(code -> code.severity() == Severity.ERROR)
                    .allMatch(code -> code == FindingCode.NOTHING_PAID || code == FindingCode.LOOK_ALIKE || code.code().startsWith("WB-4"));
        }
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<String> texts = Arbitraries.oneOf(Arbitraries.of(HOSTILE), Arbitraries.strings().ofMaxLength(30), Arbitraries.integers().map(String::valueOf));
        return Arbitraries.integers().between(0, SOUND.size() - 1)
                .flatMap(row -> Arbitraries.integers().between(0, 4).flatMap(column -> texts.map(text -> new Change(row, column, text)))).list().ofMinSize(1).ofMaxSize(4);
    }

    private static String csv(List<Change> changes) {
        List<List<String>> rows = new ArrayList<>();
        SOUND.forEach(row -> rows.add(new ArrayList<>(row)));
        rows.forEach(row -> row.add(""));
        changes.forEach(change -> rows.get(change.row()).set(change.column(), change.text()));
        StringBuilder csv = new StringBuilder();
        rows.forEach(row -> csv.append(String.join(",", row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList())).append('\n'));
        return csv.toString();
    }
}
