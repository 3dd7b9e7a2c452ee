package org.meritrail.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.meritrail.vocabulary.DataSet.QUOTAS;
import static org.meritrail.vocabulary.DataSet.TRANSACTIONS;

class MappingTest {

    private static final String PEOPLE = "- {file: participants.csv, as: participants}\n";

    @TempDir
    Path path;

    @Test
    void readsAForeignFileByConfiguration() {
        Received received = Folder.at(path).with("ventas.txt", Charset.forName("windows-1252"),
                "Pedido;Fecha;Vendedor;Región;Importe\r\n10;14/07/2026;P-1;'Aragón; este';1.234,50\r\n11;14/07/2026;P-1;León;1,234.50\r\n")
                .with("mapping.yaml", PEOPLE + """
                        - file: ventas.txt
                          as: transactions
                          delimiter: ";"
                          quote: "'"
                          encoding: windows-1252
                          dates: [dd/MM/yyyy, d-M-yy]
                          decimal: ","
                          grouping: "."
                          columns:
                            source: {constant: ERP}
                            id: Pedido
                            line: {constant: 1}
                            date: Fecha
                            participant: Vendedor
                            amount: Importe
                            currency: {constant: EUR}
                            region: Región
                        """).read(Folder.input(TRANSACTIONS, "region", ColumnType.LABEL));

        assertThat(Folder.reasons(received)).containsExactly("ventas.txt:3:Importe:1,234.50:intake.value.number");
        InputRecord record = received.records(TRANSACTIONS).get(0);
        assertThat(record.id()).isEqualTo("ERP/10/1");
        assertThat(record.field("amount")).contains(Amount.money("1234.5", "EUR"));
        assertThat(record.field("date")).contains(new Day(parse("2026-07-14")));
        assertThat(record.field("region")).contains(new Label("Aragón; este"));
    }

    @Test
    void countsFilteredRowsByReasonAndReadsThemNoFurther() {
        Received received = Folder.at(path).withTransactions("sales.csv", "CRM,1,1,2026-07-14,,oops,EUR", "CRM,2,1,2026-07-14,P-1,1,EUR",
                "TEST,3,1,2026-07-14,P-1,1,EUR", "CRM,4,1,2026-07-14,P-1,1,JPY").with("mapping.yaml", PEOPLE + """
                        - file: sales.csv
                          as: transactions
                          filters:
                            - {column: participant, is: empty, reason: not creditable}
                            - {column: source, is: {one-of: [TEST, DEMO]}, reason: tests}
                            - {column: currency, is: {not-one-of: [EUR, USD]}, reason: other countries}
                        """).read();

        assertThat(Folder.count(received, "sales.csv").filtered())
                .containsExactly(entry("not creditable", 1), entry("other countries", 1), entry("tests", 1));
        assertThat(Folder.ids(received, TRANSACTIONS)).containsExactly("CRM/2/1");
        assertThat(received.rejects()).isEmpty();
    }

    @Test
    void splitsARowIntoRecordsAndAcceptsItOnlyAsAWhole() {
        Received received = Folder.at(path).with("deals.csv", "id,day,first,his,second,hers", "1,2026-07-14,P-1,60,P-2,40",
                "2,2026-07-14,P-1,60,P-2,forty", "3,2026-07-14,P-1,60,P-9,40").with("mapping.yaml", PEOPLE + """
                        - file: deals.csv
                          as: transactions
                          columns: {source: {constant: CRM}, id: id, date: day, currency: {constant: EUR}}
                          split:
                            - {line: {constant: 1}, participant: first, amount: his}
                            - {line: {constant: 2}, participant: second, amount: hers}
                        """).read();

        assertThat(Folder.ids(received, TRANSACTIONS)).containsExactly("CRM/1/1", "CRM/1/2");
        assertThat(Folder.reasons(received)).containsExactly("deals.csv:3:hers:forty:intake.value.number",
                "deals.csv:4:second:P-9:intake.participant.unknown");
        assertThat(Folder.count(received, "deals.csv")).extracting(FileCount::read, FileCount::accepted, FileCount::rejected).containsExactly(3, 1, 2);
    }

    @Test
    void looksValuesUpByKeyAndByDate() {
        Received received = Folder.at(path).withTransactions("sales.csv", "CRM,1,1,2026-06-30,A,1,EUR", "CRM,2,1,2026-07-01,A,1,EUR",
                "CRM,3,1,2026-08-01,A,1,EUR", "CRM,4,1,2026-12-31,A,1,EUR", "CRM,5,1,2026-07-01,Z,1,EUR", "CRM,6,1,2026-07-01,B,1,EUR")
                .with("owners.csv", "account,owner,start,end", "A,P-2,2026-07-01,2026-07-31", "A,P-1,2026-01-01,", "A,P-1,2026-08-02,",
                        "B,P-1,2026-01-01,2026-12-31", "B,P-2,2026-06-01,", "C,P-1,yesterday,")
                .with("mapping.yaml", PEOPLE + """
                        - file: sales.csv
                          as: transactions
                          columns:
                            source: source
                            id: id
                            line: line
                            date: date
                            amount: amount
                            currency: currency
                            participant:
                              lookup: {file: owners.csv, where: account, equals: participant, value: owner, from: start, to: end, on: date}
                        """).read();

        assertThat(received.records(TRANSACTIONS))
                .extracting(record -> record.id() + " " + ((Label) record.field("participant").orElseThrow()).text())
                .containsExactly("CRM/1/1 P-1", "CRM/2/1 P-2", "CRM/4/1 P-1");
        assertThat(Folder.reasons(received)).containsExactly("owners.csv:7:start:yesterday:intake.value.date",
                "sales.csv:4:participant:A:intake.lookup.none", "sales.csv:6:participant:Z:intake.lookup.none",
                "sales.csv:7:participant:B:intake.lookup.several");
    }

    @Test
    void readsOneFileIntoSeveralDataSetsWithACountForEach() {
        Received received = new Folder(path).with("people.csv", "id,first,last,cur,since,target",
                        "P-1,Ana,Ruiz,EUR,2024-03-01,1000", "P-2,Ben,,EUR,2024-03-01,x")
                .with("other.yaml", """
                        - file: people.csv
                          as: participants
                          columns: {participant: id, name: {join: [first, last], with: " "}, currency: cur, hired: since}
                        - file: people.csv
                          as: quotas
                          columns: {participant: id, from: since, amount: target, currency: cur}
                        """).read(path.resolve("other.yaml"));

        assertThat(received.counts()).extracting(FileCount::set, FileCount::accepted, FileCount::rejected)
                .containsExactly(tuple(DataSet.PARTICIPANTS, 2, 0), tuple(QUOTAS, 1, 1));
        assertThat(received.records(DataSet.PARTICIPANTS)).extracting(record -> record.field("name").orElseThrow())
                .isEqualTo(List.of(new Label("Ana Ruiz"), new Label("Ben")));
    }

    @Test
    void doesNotCallAFileSetAsideThatItLooksUpIn() {
        Received received = Folder.at(path).withTransactions("sales.csv", "CRM,1,1,2026-07-14,A,1,EUR")
                .with("owners.csv", "account,owner", "A,P-1", "B").with("mapping.yaml", PEOPLE + """
                        - file: sales.csv
                          as: transactions
                          split: [participant: {lookup: {file: owners.csv, where: account, equals: participant, value: owner}}]
                        """).read();

        assertThat(Folder.reasons(received)).containsExactly("owners.csv:3:::intake.row.cells");
        assertThat(received.filesSetAside()).isZero();
    }

    @Test
    void setsAsideAFileThatLacksAMappedColumn() {
        Received received = Folder.at(path).with("sales.csv", StandardCharsets.UTF_8, "id\n1\n").with("mapping.yaml", PEOPLE + """
                - file: sales.csv
                  as: transactions
                  columns: {source: Src, id: id, line: id, date: id, participant: id, amount: id, currency: id}
                """).read();

        assertThat(Folder.reasons(received)).containsExactly("sales.csv:1:Src::intake.header.missing");
    }

    @Test
    void takesTheSharesOfASplitRowThatAnotherRowDoesNotRepeat() {
        Received received = Folder.at(path).with("deals.csv", "id,first,his,second,hers", "1,P-1,60,P-2,40", "1,P-1,60,P-2,40")
                .withTransactions("more.csv", "CRM,1,2,2026-07-14,P-2,40,EUR", "CRM,2,1,2026-07-14,P-2,1,EUR").with("mapping.yaml", PEOPLE + """
                        - {file: more.csv, as: transactions}
                        - file: deals.csv
                          as: transactions
                          columns: {source: {constant: CRM}, id: id, date: {constant: "2026-07-14"}, currency: {constant: EUR}}
                          split:
                            - {line: {constant: 1}, participant: first, amount: his}
                            - {line: {constant: 2}, participant: second, amount: hers}
                        """).read();

        assertThat(received.rejects()).isEmpty();
        assertThat(Folder.ids(received, TRANSACTIONS)).containsExactly("CRM/1/1", "CRM/1/2", "CRM/2/1");
        assertThat(Folder.count(received, "deals.csv")).extracting(FileCount::accepted, FileCount::duplicates).containsExactly(1, 1);
        assertThat(Folder.count(received, "more.csv")).extracting(FileCount::accepted, FileCount::duplicates).containsExactly(1, 1);
    }

    @Test
    void takesACorrectionFromAMappedFile() {
        Received received = Folder.at(path).withTransactions("sales.csv", "CRM,1,1,2026-07-14,P-1,1,EUR")
                .withTransactions("fixes.csv", "CRM,1,1,2026-07-14,P-1,2,EUR")
                .with("mapping.yaml", PEOPLE + "- {file: sales.csv, as: transactions}\n"
                        + "- {file: fixes.csv, as: transactions, correction: true}\n").read();

        assertThat(received.corrections()).hasSize(1);
        assertThat(received.records(TRANSACTIONS).get(0).origin().file()).isEqualTo("fixes.csv");
    }

    @Test
    void readsOnlyWhatTheMappingNames() {
        Received received = Folder.at(path).withTransactions("transactions.csv", "CRM,1,1,2026-07-14,P-1,1,EUR").with("mapping.yaml", PEOPLE).read();

        assertThat(received.counts()).extracting(FileCount::file).containsExactly("participants.csv");
        assertThat(received.unread()).containsExactly("transactions.csv");
    }

    @Test
    void countsTheFilesItLooksUpInAsRead() {
        Received received = Folder.at(path).withTransactions("sales.csv", "CRM,1,1,2026-07-14,A,1,EUR").with("owners.csv", "account,owner", "A,P-1")
                .with("owner.csv", "account,owner", "A,P-2").with("mapping.yaml", PEOPLE + """
                        - file: ./sales.csv
                          as: transactions
                          split: [participant: {lookup: {file: owners.csv, where: account, equals: participant, value: owner}}]
                        """).read();

        assertThat(received.rejects()).isEmpty();
        assertThat(Folder.ids(received, TRANSACTIONS)).containsExactly("CRM/1/1");
        assertThat(received.unread()).containsExactly("owner.csv");
    }

    @Test
    void refusesARowWhosePartsHaveTheSameKey() {
        Received received = Folder.at(path).withTransactions("sales.csv", "CRM,1,1,2026-07-14,P-1,1,EUR")
                .with("mapping.yaml", PEOPLE + "- {file: sales.csv, as: transactions, split: [{participant: participant}, {amount: amount}]}").read();

        assertThat(Folder.reasons(received)).containsExactly("sales.csv:2:::intake.row.same-key");
    }
}
