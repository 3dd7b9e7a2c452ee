package org.meritrail.analysis.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

class WordFindingsTest {

    @TempDir
    Path folder;

    @Test
    void namesBothCells() {
        List<Finding> told = told(book -> book.put("Factors", "B7", "East; Iberia").sheet("Factors", row("F-4", "Ibera", "ANY", "ANY", 1)));

        assertThat(told).singleElement().satisfies(finding -> {
            assertThat(finding.place()).hasToString(SoundPolicy.FILE + "!Factors!B8");
            assertThat(finding.reason().in(Texts.ENGLISH)).isEqualTo("“Ibera” differs from “Iberia” in " + SoundPolicy.FILE
                    + "!Factors!B7 only in one letter that is missing, wrong or swapped with the next, and both are compared with the same data.");
            assertThat(finding.reason().in(Texts.SPANISH)).isEqualTo("«Ibera» se diferencia de «Iberia» en " + SoundPolicy.FILE
                    + "!Factors!B7 solo en una letra que falta, sobra, es otra o está cambiada con la siguiente, y ambas se comparan con los mismos datos.");
        });
    }

    @Test
    void tellsOfTheRarerOfTwoSpellings() {
        assertThat(told(book -> book.put("Factors", "B5", "Nroth; South").put("Factors", "B6", "North").sheet("Factors", row("F-4", "North; West", "ANY", "ANY", 1))))
                .singleElement().satisfies(finding -> assertThat(finding.place().cell()).isEqualTo("B5"));
    }

    @Test
    void takesTwoSpellingsInOneCellForMeant() {
        assertThat(told(book -> book.put("Factors", "B7", "East; Organisation; Organization"))).isEmpty();
    }

    @Test
    void tellsOfColumnsAndPlansToo() {
        assertThat(told(book -> book.sheet("Inputs", row("Margin", "Deals", "transactions.margin", "money"), row("Profit", "Deals", "transactions.margn", "money"))))
                .extracting(finding -> finding.place().toString()).containsExactly(SoundPolicy.FILE + "!Inputs!A5");

        PolicyFolder two = SoundPolicy.in(folder.resolve("two"), SoundPolicy.workbook().sheet("About", row("who is in (plan)", "Field sales")))
                .with("bonus/bonus.xlsx", new WorkbookBuilder().sheet("About", row("about", "value"), row("name", "Bonus"), row("who is in (plan)", "Feild sales")));
        assertThat(told(two)).extracting(finding -> finding.place().toString()).containsExactly(SoundPolicy.FILE);
    }

    @Test
    void staysFastWithThousandsOfCodes() {
        long before = System.nanoTime();

        assertThat(told(book -> book.put("Factors", "B7", String.join("; ", IntStream.range(0, 2_500).mapToObj(at -> "Store " + at).toList())))).isEmpty();
        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
    }

    private List<Finding> told(Consumer<WorkbookBuilder> mistake) {
        WorkbookBuilder book = SoundPolicy.workbook();
        mistake.accept(book);
        return told(SoundPolicy.in(folder.resolve("one"), book));
    }

    private static List<Finding> told(PolicyFolder policy) {
        return TableChecks.findings(policy.policy().plan()).stream().filter(finding -> finding.code() == FindingCode.WORDS_NEARLY_ALIKE).toList();
    }
}
