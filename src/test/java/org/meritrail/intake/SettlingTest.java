package org.meritrail.intake;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.ColumnType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.vocabulary.DataSet.QUOTAS;
import static org.meritrail.vocabulary.DataSet.RATES;
import static org.meritrail.vocabulary.DataSet.SCORES;
import static org.meritrail.vocabulary.DataSet.TRANSACTIONS;

class SettlingTest {

    private static final String ONE = "CRM,1,1,2026-07-14,P-1,100.00,EUR";
    private static final String ONE_WRITTEN_OTHERWISE = "CRM,1,1,2026-07-14,P-1,100,EUR";
    private static final String ONE_WITH_MORE = "CRM,1,1,2026-07-14,P-1,120.00,EUR";
    private static final String QUOTAS_HEADER = "participant,from,to,amount,currency";

    @TempDir
    Path path;

    @Test
    void countsARowThatSaysTheSameAgainAsADuplicate() {
        Received received = Folder.at(path).withTransactions("transactions-a.csv", ONE, ONE)
                .withTransactions("transactions-b.csv", ONE_WRITTEN_OTHERWISE).read();

        assertThat(received.records(TRANSACTIONS)).singleElement()
                .satisfies(record -> assertThat(record.origin().file()).isEqualTo("transactions-a.csv"));
        assertThat(Folder.count(received, "transactions-a.csv")).extracting(FileCount::accepted, FileCount::duplicates).containsExactly(1, 1);
        assertThat(Folder.count(received, "transactions-b.csv").duplicates()).isEqualTo(1);
    }

    @Test
    void refusesBothRowsWhenTheSameKeyHasDifferentContent() {
        Received received = Folder.at(path).withTransactions("transactions-a.csv", ONE)
                .withTransactions("transactions-b.csv", ONE_WITH_MORE).read();

        assertThat(received.records(TRANSACTIONS)).isEmpty();
        assertThat(received.rejects()).extracting(reject -> reject.reason().in(Texts.ENGLISH)).satisfiesExactly(
                first -> assertThat(first).contains("row 2 of transactions-b.csv"),
                second -> assertThat(second).contains("row 2 of transactions-a.csv"));
    }

    @Test
    void refusesEveryRowOfAContradictionEvenThoseThatAgree() {
        Received received = Folder.at(path).withTransactions("transactions.csv", ONE, ONE, ONE_WITH_MORE).read();

        assertThat(received.records(TRANSACTIONS)).isEmpty();
        assertThat(Folder.count(received, "transactions.csv").rejected()).isEqualTo(3);
    }

    @Test
    void takesACorrectionInPlaceOfItsOriginal() {
        Received received = Folder.at(path).withTransactions("transactions.csv", ONE)
                .withTransactions("transactions-correction-july.csv", ONE_WITH_MORE).read();

        assertThat(received.records(TRANSACTIONS)).singleElement()
                .satisfies(record -> assertThat(record.field("amount")).contains(Amount.money("120", "EUR")));
        assertThat(received.corrections()).singleElement()
                .satisfies(correction -> assertThat(correction.original().field("amount")).contains(Amount.money("100", "EUR")));
        assertThat(received.counts()).filteredOn(count -> count.set() == TRANSACTIONS).allSatisfy(count -> assertThat(count.accepted()).isEqualTo(1));
    }

    @Test
    void refusesACorrectionOfNothingKnown() {
        Received received = Folder.at(path).withTransactions("transactions-correction.csv", ONE).read();

        assertThat(received.records(TRANSACTIONS)).isEmpty();
        assertThat(Folder.reasons(received)).containsExactly("transactions-correction.csv:2::CRM/1/1:intake.correction.unknown");
    }

    @Test
    void refusesTwoCorrectionsThatContradictEachOtherAndKeepsTheOriginal() {
        Received received = Folder.at(path).withTransactions("transactions.csv", ONE)
                .withTransactions("transactions-correction-1.csv", ONE_WITH_MORE)
                .withTransactions("transactions-correction-2.csv", ONE_WITH_MORE.replace("120", "130")).read();

        assertThat(received.records(TRANSACTIONS).get(0).field("amount")).contains(Amount.money("100", "EUR"));
        assertThat(received.corrections()).isEmpty();
        assertThat(received.rejects()).extracting(reject -> reject.reason().key()).containsOnly("intake.correction.conflict").hasSize(2);
    }

    @Test
    void refusesACorrectionOfRowsThatContradictEachOther() {
        Received received = Folder.at(path).withTransactions("transactions.csv", ONE, ONE_WITH_MORE)
                .withTransactions("transactions-correction.csv", ONE).read();

        assertThat(received.records(TRANSACTIONS)).isEmpty();
        assertThat(received.rejects()).hasSize(3);
    }

    @Test
    void refusesARowOfAParticipantNobodyKnows() {
        Received received = Folder.at(path).withTransactions("transactions.csv", ONE.replace("P-1", "P-9"))
                .with("quotas.csv", QUOTAS_HEADER, "P-9,2026-01-01,,100,EUR").read();

        assertThat(Folder.reasons(received)).containsExactly("quotas.csv:2:participant:P-9:intake.participant.unknown",
                "transactions.csv:2:participant:P-9:intake.participant.unknown");
    }

    @Test
    void refusesTheLaterOfTwoOverlappingRows() {
        Received received = Folder.at(path).with("quotas.csv", QUOTAS_HEADER, "P-1,2026-06-30,,100,EUR", "P-1,2026-01-01,2026-06-30,100,EUR",
                "P-1,2026-07-01,,100,EUR", "P-2,2026-03-01,,100,EUR").read();

        assertThat(Folder.ids(received, QUOTAS)).containsExactly("P-1@2026-01-01", "P-1@2026-07-01", "P-2@2026-03-01");
        assertThat(received.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.row()).isEqualTo(2);
            assertThat(reject.reason().in(Texts.ENGLISH)).contains("row 3 of quotas.csv").contains("2026-06-30");
        });
    }

    @Test
    void takesTheNextCopyWhenTheFirstIsRefusedWithItsRow() {
        Received received = Folder.at(path).with("quotas.csv", QUOTAS_HEADER, "P-1,2026-03-01,2026-02-01,100,EUR", "P-1,2026-03-01,,100,EUR").read();

        assertThat(Folder.ids(received, QUOTAS)).containsExactly("P-1@2026-03-01");
        assertThat(Folder.reasons(received)).containsExactly("quotas.csv:2:to:2026-02-01:intake.value.ends-before");
    }

    @Test
    void refusesACorrectionWhoseOriginalIsOfNobody() {
        Received received = Folder.at(path).withTransactions("transactions.csv", ONE.replace("P-1", "P-9"))
                .withTransactions("transactions-correction.csv", ONE).read();

        assertThat(received.records(TRANSACTIONS)).isEmpty();
        assertThat(received.rejects()).extracting(reject -> reject.reason().key())
                .containsExactly("intake.correction.unknown", "intake.participant.unknown");
    }

    @Test
    void countsACorrectionThatChangesNothingAsADuplicate() {
        Received received = Folder.at(path).withTransactions("transactions.csv", ONE)
                .withTransactions("transactions-correction.csv", ONE_WRITTEN_OTHERWISE).read();

        assertThat(received.corrections()).isEmpty();
        assertThat(Folder.count(received, "transactions-correction.csv").duplicates()).isEqualTo(1);
    }

    @Test
    void letsACorrectionOfAQuotaDecideWhetherTheNextOneOverlaps() {
        Received received = Folder.at(path).with("quotas.csv", QUOTAS_HEADER, "P-1,2026-01-01,2026-07-31,100,EUR", "P-1,2026-07-01,,100,EUR")
                .with("quotas-correction.csv", QUOTAS_HEADER, "P-1,2026-01-01,2026-06-30,100,EUR").read();

        assertThat(received.rejects()).isEmpty();
        assertThat(received.records(QUOTAS)).hasSize(2);
    }

    @Test
    void refusesRatesThatAreNotAboveZeroOrOfNoCurrency() {
        Received received = Folder.at(path).with("rates.csv", "date,from,to,rate", "2026-07-14,USD,EUR,0", "2026-07-14,USD,EUR,-0.9",
                "2026-07-14,USD,Euro,0.9", "2026-07-14,USD,EUR,0.9").read();

        assertThat(Folder.reasons(received)).containsExactly("rates.csv:2:rate:0:intake.value.not-above-zero",
                "rates.csv:3:rate:-0.9:intake.value.not-above-zero", "rates.csv:4:to:Euro:intake.value.currency");
        assertThat(Folder.ids(received, RATES)).containsExactly("USD/EUR@2026-07-14");
    }

    @Test
    void asksForTheCurrencyOfFurtherMoney() {
        Received received = Folder.at(path).with("scores.csv", "participant,from,to,salary,currency", "P-1,2026-01-01,2026-01-31,50000,EUR",
                "P-1,2026-02-01,2026-02-28,50000,", "P-2,2026-01-01,2026-01-31,,").read(Folder.input(SCORES, "salary", ColumnType.MONEY));

        assertThat(received.records(SCORES).get(0).field("salary")).contains(Amount.money("50000", "EUR"));
        assertThat(received.records(SCORES).get(1).fields()).containsOnlyKeys("participant", "from", "to");
        assertThat(Folder.reasons(received)).containsExactly("scores.csv:3:salary:50000:intake.value.no-currency");
    }
}
