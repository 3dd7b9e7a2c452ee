package org.meritrail.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.DataSet.Column;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Data sets that a policy declares. */
class DeclaredSetsTest {

    private static final DataSet CREDITS =
            DataSet.declared("credits", List.of(Column.named("deal", ColumnType.LABEL), Column.named("booked", ColumnType.DATE)));

    @TempDir
    private Path folder;

    @Test
    void readsTheFilesThatAreNamedLikeIt() {
        Received received = Folder.at(folder).with("credits.csv", "id,participant,deal,booked", "C-1,P-1,D-1,2026-07-14", "C-2,,D-1,")
                .with("Credits-2026-08.csv", "id,deal", "C-3,D-2").read(CREDITS);

        assertThat(Folder.ids(received, CREDITS)).containsExactly("C-1", "C-2", "C-3");
        assertThat(received.records(CREDITS).get(0).fields()).containsEntry("deal", new Label("D-1"))
                .containsEntry("booked", new Day(LocalDate.of(2026, 7, 14)));
        assertThat(received.rejects()).isEmpty();
        assertThat(received.unread()).isEmpty();
        assertThat(Folder.count(received, "credits.csv").accepted()).isEqualTo(2);
    }

    @Test
    void setsAsideAndCountsRowsThatCannotCount() {
        Received received = Folder.at(folder).with("credits.csv", "id,participant,booked", "C-1,P-9,", ",P-1,", "C-3,P-1,soon", "C-4,P-1,",
                "C-5,P-1,", "C-5,P-2,").read(CREDITS);

        assertThat(Folder.reasons(received)).containsExactlyInAnyOrder("credits.csv:2:participant:P-9:intake.participant.unknown",
                "credits.csv:3:id::intake.value.missing", "credits.csv:4:booked:soon:intake.value.date",
                "credits.csv:6::C-5:intake.key.conflict", "credits.csv:7::C-5:intake.key.conflict");
        assertThat(Folder.ids(received, CREDITS)).containsExactly("C-4");
        assertThat(Folder.count(received, "credits.csv").rejected()).isEqualTo(5);
    }

    @Test
    void takesARowThatOnlyTellsWhoIsMeantForADuplicateOfOneThatTellsMore() {
        Received received = Folder.at(folder).with("credits-a.csv", "id,participant,deal,booked", "C-1,P-1,,", "C-2,P-1,,", "C-3,P-1,,")
                .with("credits-b.csv", "id,participant,deal,booked", "C-1,P-1,D-1,", "C-2,P-1,,", "C-3,,D-3,").read(CREDITS);

        assertThat(received.records(CREDITS)).extracting(one -> one.fields().get("deal")).containsExactly(new Label("D-1"), null);
        assertThat(Folder.count(received, "credits-a.csv")).extracting(FileCount::accepted, FileCount::duplicates, FileCount::rejected).containsExactly(1, 1, 1);
        assertThat(Folder.reasons(received)).containsExactlyInAnyOrder("credits-a.csv:4::C-3:intake.key.conflict", "credits-b.csv:4::C-3:intake.key.conflict");
    }

    @Test
    void readsTheWordsOfAPolicyAndWantsACurrencyWithMoney() {
        Received received = Folder.at(folder).with("credits.csv", "id,worth,currency", "C-1,120.50,EUR", "C-2,80,", "C-3,,")
                .read(CREDITS, Folder.input(CREDITS, "worth", ColumnType.MONEY));

        assertThat(Folder.ids(received, CREDITS)).containsExactly("C-1", "C-3");
        assertThat(Folder.reasons(received)).containsExactly("credits.csv:3:worth:80:intake.value.no-currency");
    }

    @Test
    void setsAsideAFileWithAnUnknownHeadingInPlaceOfAColumnThePolicyAsksFor() {
        Received received = Folder.at(folder).with("credits.csv", "id,participant,dael,booked,remarks", "C-1,P-1,D-1,,", "C-2,P-1,D-2,,").read(CREDITS);

        assertThat(Folder.reasons(received)).containsExactly("credits.csv:1:deal::intake.header.instead");
        assertThat(received.rejects().get(0).reason().in(Texts.ENGLISH)).contains("dael", "remarks");
        assertThat(Folder.ids(received, CREDITS)).isEmpty();
        assertThat(Folder.count(received, "credits.csv")).extracting(FileCount::read, FileCount::rejected).containsExactly(2, 2);
    }

    @Test
    void namesTheHeadingThatAMissingColumnMayStandUnder() {
        Received received = Folder.at(folder).with("credits.csv", "id,participant,deal,boked,remarks", "C-1,P-1,D-1,,").read(CREDITS);

        assertThat(received.rejects()).singleElement().satisfies(reject -> assertThat(reject.reason().in(Texts.ENGLISH)).contains("Perhaps it is “boked”"));
    }

    @Test
    void tellsHeadingsThatNobodyKnowsAndColumnsThatAreNotThere() {
        Received received = Folder.at(folder).with("credits.csv", "id,deal,booked,remarks", "C-1,D-1,,new").with("credits-b.csv", "id,deal", "C-2,D-1").read(CREDITS);

        assertThat(Folder.ids(received, CREDITS)).containsExactly("C-1", "C-2");
        assertThat(Folder.count(received, "credits.csv").headings()).isEqualTo(new Headings(List.of("remarks"), List.of("participant")));
        assertThat(Folder.count(received, "credits-b.csv").headings()).isEqualTo(new Headings(List.of(), List.of("participant", "booked")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Participant", "particpant"})
    void setsAsideAFileInWhichAColumnThatNobodyNamesIsMisspelt(String heading) {
        Received received = Folder.at(folder).with("credits.csv", "id,deal,booked," + heading, "C-1,D-1,,P-1").read(CREDITS);

        assertThat(Folder.reasons(received)).containsExactly("credits.csv:1:participant::intake.header.instead");
    }

    @Test
    void knowsHeadingsThatAMappingReadsIntoAnotherSet() {
        DataSet notes = DataSet.declared("notes", List.of(Column.named("remarks", ColumnType.LABEL)));
        Folder.at(folder).with("credits.csv", "id,participant,remarks", "C-1,P-1,new").with("mapping.yaml", """
                - {file: participants.csv, as: participants}
                - {file: credits.csv, as: credits}
                - {file: credits.csv, as: notes}
                """);
        Received received = Intake.read(folder, new DataModel(List.of(CREDITS, notes), List.of()));

        assertThat(received.rejects()).isEmpty();
        assertThat(Folder.ids(received, notes)).containsExactly("C-1");
    }

    @Test
    void setsAsideRowsOfAFormThatNameSomebodyElseOrLackTheirDay() {
        DataSet entries = DataSet.declared("entries", List.of(Column.named("rating", ColumnType.LABEL), Column.named("recorded", ColumnType.DATE)));
        Received received = Folder.at(folder).with("entries.csv", "id,participant,rating,recorded", "2026-Q4 P-1 01,P-2,good,2027-01-11",
                "2026-Q4 P-2 01,P-2,good,", "2026-Q4 P-1 02,P-1,,", "2026-Q4 P-1 03,P-1,good,2027-01-11", "K-7,P-1,good,").read(entries);

        assertThat(Folder.reasons(received)).containsExactlyInAnyOrder("entries.csv:2:participant:P-2:intake.form.other", "entries.csv:3:recorded::intake.form.no-day");
        assertThat(Folder.ids(received, entries)).containsExactly("2026-Q4 P-1 02", "2026-Q4 P-1 03", "K-7");
    }

    @Test
    void replacesARecordByItsCorrection() {
        Received received = Folder.at(folder).with("credits.csv", "id,deal", "C-1,D-1")
                .with("credits-correction-1.csv", "id,deal", "C-1,D-2").read(CREDITS);

        assertThat(received.records(CREDITS)).singleElement().satisfies(record ->
                assertThat(record.field("deal")).contains(new Label("D-2")));
        assertThat(received.corrections()).singleElement().satisfies(correction -> assertThat(correction.set()).isEqualTo(CREDITS));
    }

    @Test
    void readsForeignFilesThroughAMapping() {
        Received received = Folder.at(folder).with("bonus.csv", "nr,deal", "7,D-1").with("mapping.yaml", """
                - {file: participants.csv, as: participants}
                - {file: bonus.csv, as: credits, columns: {id: nr, deal: deal}}
                """).read(CREDITS);

        assertThat(Folder.ids(received, CREDITS)).containsExactly("7");
    }

    @Test
    void namesAFileThatThePolicyInForceDoesNotDeclare() {
        Received received = Folder.at(folder).with("credits.csv", "id,deal", "C-1,D-1").read();

        assertThat(received.unread()).containsExactly("credits.csv");
    }

    @Test
    void givesAFileToTheSetWhoseNameFitsMost() {
        DataSet lines = DataSet.declared("credits-lines", List.of());
        Folder.at(folder).with("credits-july.csv", "id", "C-1").with("credits-lines.csv", "id", "L-1");
        Received received = Intake.read(folder, new DataModel(List.of(CREDITS, lines), List.of()));

        assertThat(Folder.ids(received, CREDITS)).containsExactly("C-1");
        assertThat(Folder.ids(received, lines)).containsExactly("L-1");
    }

    @Test
    void refusesAWordWhoseTypeIsNotTheColumns() {
        UnableToReadData unable = catchThrowableOfType(UnableToReadData.class, () ->
                Folder.at(folder).read(CREDITS, Folder.input(CREDITS, "deal", ColumnType.NUMBER)));

        assertThat(unable.mistakes()).singleElement().satisfies(mistake -> assertThat(mistake.in(Texts.ENGLISH)).contains("deal", "credits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Credits", "7-days", "cre dits", "transactions-eu", "score", "credits-corrections", "../credits"})
    void takesNoNameThatFilesCouldNotBeToldBy(String name) {
        assertThat(DataSet.isName(name)).isFalse();
        assertThatThrownBy(() -> DataSet.declared(name, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
