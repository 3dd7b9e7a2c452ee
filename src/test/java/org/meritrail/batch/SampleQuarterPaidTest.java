package org.meritrail.batch;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.meritrail.content.Workspace;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.kernel.Texts;
import org.meritrail.sample.SampleData;
import org.meritrail.settlement.PayrollLine;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample quarter from delivery to payroll, under the shipped policy. */
@ParameterizedClass
@EnumSource(Database.class)
class SampleQuarterPaidTest {

    private final Database database;
    private Paying paying;
    @TempDir
    private Path folder;

    SampleQuarterPaidTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void approveAndDeliver() {
        paying = new Paying(database.open(), folder);
        paying.versions().approved(PolicyFolder.withShippedPolicy(folder.resolve("policy")).path());
        paying.deliver(SampleData.unpack(folder.resolve("data")));
    }

    @AfterEach
    void close() {
        paying.close();
    }

    @Test
    void paysWhatTheFilesOfADryRunSay() throws Exception {
        Run.Calculated run = (Run.Calculated) paying.run();
        assertThat(run.totals().participants()).isEqualTo(Map.of("due", 56, "nothing-due", 3, "withheld", 1));
        assertThat(run.totals().total()).isEqualTo(Map.of("EUR", new BigDecimal("378224.89"), "USD", new BigDecimal("323503.49")));
        assertThat(run.totals().status()).isEqualTo("run");
        assertThat(paying.runs().rejects(1, 0, 100).items()).hasSize(6);

        Review review = paying.runs().review(1).orElseThrow();
        assertThat(review.withheld()).extracting(Payout::participant).containsExactly("P-033");
        assertThat(review.unpayable()).isEmpty();
        assertThat(review.against()).isNull();

        paying.released(1);
        List<PayrollLine> lines = paying.runs().payroll(1);
        assertThat(sums(lines)).isEqualTo(run.totals().total());
        assertThat(lines).contains(new PayrollLine("2026-Q3/P-009/Commission/1", 1, "2026-Q3", "P-009", "10009", "Commission", "COMM", "CC-IB",
                "ALISIO-ES", new BigDecimal("24000.00"), "EUR", Paying.PAY_DAY, PayrollLine.Kind.NEW));
        assertThat(lines).filteredOn(line -> line.participant().equals("P-012")).extracting(PayrollLine::costCentre).containsOnly("CC-DA");

        Explanation explanation = paying.runs().explanation(paying.runs().payout(1, "P-009").orElseThrow());
        assertThat(explanation.status()).isEqualTo("payable");
        assertThat(ExplanationText.of(explanation, Texts.ENGLISH)).contains("Calculated under an approved version", "Total 24,000.00 EUR");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/schemas/explanation-1.json")), InputFormat.JSON)
                .validate(Json.of(explanation), InputFormat.JSON)).isEmpty();
    }

    /** Whichever database ran first is what the other has to come to. */
    private static final AtomicReference<Basis> FIRST = new AtomicReference<>();

    @Test
    void comesToTheSameBytesOnEveryDatabaseAndWhenItIsWorkedOutAgain() {
        Run run = paying.run();
        Basis basis = paying.runFiles().basis(run);
        FIRST.compareAndSet(null, basis);
        assertThat(basis).isEqualTo(FIRST.get());

        Replaying.Replayed replayed = new Replaying(paying.contents()::open, new Workspace(folder.resolve("replay")), 1).replay(basis, BoundRun.of(1, paying.ledger()));
        assertThat(replayed).isEqualTo(new Replaying.Replayed(1, "2026-Q3", List.of(), 60, List.of(), 0, true, List.of()));
    }

    private static Map<String, BigDecimal> sums(List<PayrollLine> lines) {
        return lines.stream().collect(Collectors.toMap(PayrollLine::currency, PayrollLine::amount, BigDecimal::add));
    }
}
