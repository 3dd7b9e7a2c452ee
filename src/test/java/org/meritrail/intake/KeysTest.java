package org.meritrail.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.vocabulary.DataSet.QUOTAS;
import static org.meritrail.vocabulary.DataSet.RATES;
import static org.meritrail.vocabulary.DataSet.TRANSACTIONS;

class KeysTest {

    private static final Day DAY = new Day(LocalDate.parse("2026-07-14"));

    @TempDir
    Path path;

    @Test
    void tellsTransactionsApartWhosePartsContainSeparators() {
        Received received = Folder.at(path).withTransactions("transactions.csv", "INV,2026/1,1,2026-07-14,P-1,1.00,EUR",
                "INV/2026,1,1,2026-07-14,P-1,2.00,EUR", "INV\\,2026,1/1,2026-07-14,P-1,3.00,EUR", "INV,2026,1\\/1,2026-07-14,P-1,4.00,EUR").read();

        assertThat(received.rejects()).isEmpty();
        assertThat(Folder.ids(received, TRANSACTIONS)).containsExactlyInAnyOrder("INV/2026\\/1/1", "INV\\/2026/1/1", "INV\\\\/2026/1\\/1",
                "INV/2026/1\\\\\\/1");
    }

    @Test
    void marksSeparatorsInTheParticipantsOfDatedRows() {
        Received received = new Folder(path)
                .with("participants.csv", "participant,name,currency,hired", "ana@example.org,Ana,EUR,2024-03-01", "ES/7,Ben,EUR,2024-03-01")
                .with("quotas.csv", "participant,from,to,amount,currency", "ana@example.org,2026-07-01,,1,EUR", "ES/7,2026-07-01,,1,EUR").read();

        assertThat(received.rejects()).isEmpty();
        assertThat(Folder.ids(received, DataSet.PARTICIPANTS)).containsExactly("ES/7", "ana@example.org");
        assertThat(Folder.ids(received, QUOTAS)).containsExactly("ES\\/7@2026-07-01", "ana\\@example.org@2026-07-01");
    }

    @Test
    void marksSeparatorsInRates() {
        assertThat(rate("USD", "EUR")).isEqualTo("USD/EUR@2026-07-14");
        assertThat(rate("A/B", "C")).isEqualTo("A\\/B/C@2026-07-14").isNotEqualTo(rate("A", "B/C"));
    }

    private static String rate(String from, String to) {
        return Keys.of(RATES, Map.of("from", new Label(from), "to", new Label(to), "date", DAY));
    }
}
