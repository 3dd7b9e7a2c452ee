package org.meritrail.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meritrail.vocabulary.DataSet.TRANSACTIONS;

class IntakeTest {

    @TempDir
    Path path;

    @Test
    void readsFilesByTheirNames() {
        Received received = Folder.at(path)
                .withTransactions("transactions-july.csv", "CRM,2,1,2026-07-14,P-1,18450.00,EUR")
                .withTransactions("Transactions_june.CSV", "CRM,1,1,2026-06-14,P-2,-1.5,USD")
                .with("notes.txt", "not data").with("~$transactions.xlsx", "a lock").read();

        assertThat(received.rejects()).isEmpty();
        assertThat(Folder.ids(received, TRANSACTIONS)).containsExactly("CRM/1/1", "CRM/2/1");
        InputRecord july = received.records(TRANSACTIONS).get(1);
        assertThat(july.origin()).isEqualTo(new Origin("transactions-july.csv", 2));
        assertThat(july.field("amount")).contains(Amount.money("18450", "EUR"));
        assertThat(received.counts()).extracting(FileCount::file)
                .containsExactly("Transactions_june.CSV", "participants.csv", "transactions-july.csv");
        assertThat(Folder.count(received, "participants.csv").accepted()).isEqualTo(2);
    }

    @Test
    void namesTheTablesThatNothingReads() throws IOException {
        Files.createDirectory(path.resolve("old.csv"));
        Received received = Folder.at(path).withTransactions("transaction.csv", "CRM,1,1,2026-07-14,P-1,1.00,EUR")
                .withTransactions("transactions.csv", "CRM,2,1,2026-07-14,P-1,1.00,EUR").with("Bonus.XLSX", new byte[0])
                .with("~$transactions.xlsx", "a lock").with(".transactions.csv", "hidden").with("notes.txt", "not data").read();

        assertThat(received.unread()).containsExactly("Bonus.XLSX", "transaction.csv");
        assertThat(received.rejects()).isEmpty();
        assertThat(Folder.ids(received, TRANSACTIONS)).containsExactly("CRM/2/1");
    }

    @Test
    void leavesAnEmptyOptionalCellOutOfTheRecord() {
        Received received = Folder.at(path).read();

        assertThat(received.records(DataSet.PARTICIPANTS).get(0).fields()).containsOnlyKeys("participant", "name", "currency", "hired");
    }

    @Test
    void refusesAFolderThatIsMissingOrHasNoParticipants() {
        assertThatThrownBy(() -> new Folder(path.resolve("nowhere")).read()).isInstanceOf(UnableToReadData.class)
                .hasMessageContaining("There is no data folder");
        assertThatThrownBy(() -> new Folder(path).read()).isInstanceOf(UnableToReadData.class).hasMessageContaining("holds no participants");
    }

    @Test
    void readsFilesWithAByteOrderMark() {
        String text = "participant,name,currency,hired\nP-1,Íñigo Núñez,EUR,2024-03-01\n";
        for (byte[] bytes : new byte[][] {("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)}) {
            Received received = new Folder(path).with("participants.csv", bytes).read();

            assertThat(received.rejects()).isEmpty();
            assertThat(received.records(DataSet.PARTICIPANTS).get(0).field("name")).contains(new Label("Íñigo Núñez"));
        }
    }

    @Test
    void setsAsideOnlyTheRowWithBytesThatAreNoText() {
        Received received = new Folder(path).with("participants.csv", StandardCharsets.ISO_8859_1,
                "participant,name,currency,hired\nP-1,Íñigo,EUR,2024-03-01\nP-2,Ben,EUR,2024-03-01\n").read();

        assertThat(Folder.ids(received, DataSet.PARTICIPANTS)).containsExactly("P-2");
        assertThat(Folder.reasons(received)).containsExactly("participants.csv:2:::intake.row.bytes");
    }

    @Test
    void setsAsideOnlyTheLineWhoseQuotesDoNotMatch() {
        Received received = Folder.at(path).withTransactions("transactions.csv",
                "CRM,1,1,2026-07-14,P-1,1.00,EUR", "CRM,\"2,1,2026-07-14,P-1,1.00,EUR", "CRM,3,1,2026-07-14,P-1,1.00,EUR",
                "CRM,\"4\"x,1,2026-07-14,P-1,1.00,EUR", "CRM,5\",1,2026-07-14,P-1,1.00,EUR", "CRM,6,1,2026-07-14,P-1,1.00,EUR").read();

        assertThat(Folder.ids(received, TRANSACTIONS)).containsExactly("CRM/1/1", "CRM/3/1", "CRM/6/1");
        assertThat(Folder.reasons(received)).containsExactly("transactions.csv:3:::intake.row.quotes",
                "transactions.csv:5:::intake.row.quotes", "transactions.csv:6:::intake.row.quotes");
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        Received received = Folder.at(path).with("transactions.csv", "note," + Folder.TRANSACTIONS.strip(),
                "\"two", "lines, \"\"quoted\"\"\",CRM,1,1,2026-07-14,P-1,1.00,EUR", "", "x,CRM,2,1,2026-07-14,P-1,1.00,EUR").read();

        assertThat(received.records(TRANSACTIONS)).extracting(record -> record.origin().row()).containsExactly(2, 5);
        assertThat(Folder.count(received, "transactions.csv").read()).isEqualTo(2);
    }

    @Test
    void setsAsideRowsWithTooFewOrTooManyCells() {
        Received received = Folder.at(path).withTransactions("transactions.csv", "CRM,1,1,2026-07-14,P-1,1.00",
                "CRM,2,1,2026-07-14,P-1,1,00,EUR").read();

        assertThat(Folder.reasons(received)).containsExactly("transactions.csv:2:::intake.row.cells", "transactions.csv:3:::intake.row.cells");
    }

    @Test
    void setsAsideAFileWhoseHeaderLacksAColumn() {
        Received received = Folder.at(path).with("transactions.csv", "source,id,line,date,participant,amount",
                "CRM,1,1,2026-07-14,P-1,1.00", "CRM,2,1,2026-07-14,P-1,1.00").read();

        assertThat(Folder.reasons(received)).containsExactly("transactions.csv:1:currency::intake.header.missing");
        assertThat(Folder.count(received, "transactions.csv").rejected()).isEqualTo(2);
    }

    @Test
    void setsAsideAFileWhoseHeaderNamesAColumnTwiceOrThatIsEmpty() {
        Received received = Folder.at(path).with("transactions-a.csv", "id," + Folder.TRANSACTIONS + "1,CRM,1,1,2026-07-14,P-1,1.00,EUR")
                .with("transactions-b.csv", "").read();

        assertThat(Folder.reasons(received)).containsExactly("transactions-a.csv:1:id:id:intake.header.twice",
                "transactions-b.csv:1:::intake.file.empty");
        assertThat(received.records(TRANSACTIONS)).isEmpty();
    }

    @Test
    void setsAsideMoneyInACurrencyWithoutANumberOfDecimals() {
        Received received = Folder.at(path).withTransactions("transactions.csv", "CRM,1,1,2026-07-14,P-1,1.00,XXX",
                "CRM,2,1,2026-07-14,P-1,1.00,XAU", "CRM,3,1,2026-07-14,P-1,1.00,JPY").read();

        assertThat(Folder.ids(received, TRANSACTIONS)).containsExactly("CRM/3/1");
        assertThat(Folder.reasons(received)).containsExactly("transactions.csv:2:currency:XXX:intake.value.currency",
                "transactions.csv:3:currency:XAU:intake.value.currency");
    }

    @Test
    void countsTheFilesThatNoRowTellsOf() {
        Received received = Folder.at(path).with("transactions.xlsx", "garbage").with("quotas.csv", "")
                .with("rates.csv", "date,from,to", "").with("scores.csv", "participant,from,to").read();

        assertThat(Folder.reasons(received)).containsExactly("quotas.csv:1:::intake.file.empty", "rates.csv:1:rate::intake.header.missing",
                "transactions.xlsx:1:::intake.file.refused");
        assertThat(received.counts()).extracting(FileCount::rejected).containsOnly(0);
        assertThat(received.filesSetAside()).isEqualTo(3);
    }

    @Test
    void countsNoFileAsSetAsideWhoseRowsAreCounted() {
        Received received = Folder.at(path).with("rates.csv", "date,from,to", "2026-07-14,USD,EUR")
                .withTransactions("transactions.csv", "CRM,1,1,2026-07-14,P-9,1.00,EUR").read();

        assertThat(received.rejects()).hasSize(2);
        assertThat(received.filesSetAside()).isZero();
    }

    @Test
    void saysEverythingThatIsWrongWithARowAndCountsItOnce() {
        Received received = Folder.at(path).withTransactions("transactions.csv", "CRM,,1,14/07/2026,P-1,1.000,00,EUR".replace(",00,", ","),
                "CRM,,1,14/07/2026,P-1,\"1,5\",EURO").read();

        assertThat(Folder.reasons(received)).contains("transactions.csv:3:amount:1,5:intake.value.number",
                "transactions.csv:3:currency:EURO:intake.value.currency", "transactions.csv:3:date:14/07/2026:intake.value.date",
                "transactions.csv:3:id::intake.value.missing");
        assertThat(Folder.count(received, "transactions.csv").rejected()).isEqualTo(2);
        assertThat(received.rejects()).allSatisfy(reject -> {
            for (Texts texts : Texts.all()) {
                assertThat(reject.reason().in(texts)).doesNotContain("{").endsWith(".");
            }
        });
    }
}
