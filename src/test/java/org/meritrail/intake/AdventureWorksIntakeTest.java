package org.meritrail.intake;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.meritrail.vocabulary.DataSet.ASSIGNMENTS;
import static org.meritrail.vocabulary.DataSet.PARTICIPANTS;
import static org.meritrail.vocabulary.DataSet.QUOTAS;
import static org.meritrail.vocabulary.DataSet.TRANSACTIONS;

/** Needs the folder that the environment variable MERITRAIL_ADVENTUREWORKS names; left out unless asked for. */
class AdventureWorksIntakeTest {

    private static final Path MAPPING = Path.of("src/test/resources/adventureworks/mapping.yaml");

    private final Received received = Intake.read(Path.of(System.getenv("MERITRAIL_ADVENTUREWORKS")), MAPPING,
            DataModel.of(List.of(Folder.input(PARTICIPANTS, "commission", ColumnType.PERCENT))));

    @Test
    void readsTheCreditableOrdersAndCountsTheOthers() {
        FileCount orders = Folder.count(received, "sales_order_header.csv");

        assertThat(orders.read()).isEqualTo(31_465);
        assertThat(orders.accepted()).isEqualTo(3_806);
        assertThat(orders.filtered()).containsExactly(entry("not creditable", 27_659));
        assertThat(received.rejects()).isEmpty();
        assertThat(received.records(TRANSACTIONS).stream().map(record -> ((Amount) record.field("amount").orElseThrow()).number())
                .reduce(Exact.ZERO, Exact::plus)).isEqualTo(Exact.of("80487704.1832"));
    }

    @Test
    void readsPeopleQuotasAndTerritories() {
        assertThat(received.records(PARTICIPANTS)).hasSize(17);
        assertThat(received.records(QUOTAS)).hasSize(163);
        assertThat(received.records(ASSIGNMENTS)).hasSize(17);
        assertThat(received.records(PARTICIPANTS).get(1)).satisfies(person -> {
            assertThat(person.field("name")).contains(new Label("Michael Blythe"));
            assertThat(person.field("commission")).contains(new Amount(Exact.of("0.012"), Unit.PERCENT));
        });
    }
}
