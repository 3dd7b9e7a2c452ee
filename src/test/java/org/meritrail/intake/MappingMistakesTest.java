package org.meritrail.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.DataModel;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.Input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MappingMistakesTest {

    @TempDir
    Path path;

    @Test
    void saysEveryMistakeWithItsPlace() {
        List<String> mistakes = mistakes("""
                - {file: participants.csv, as: people, colour: red}
                - {file: ../participants.csv, as: participants}
                - {file: nothing.csv, as: quotas}
                - as: scores
                - file: participants.csv
                  as: participants
                  delimiter: ";;"
                  encoding: klingon
                  dates: [pppp]
                  decimal: "·"
                  correction: maybe
                  filters: [{column: name, is: blank, reason: x}, {column: name, is: {one-of: []}, reason: x}, {column: name}]
                  columns:
                    participant: {constant: 1.5}
                    name: {join: [], with: " "}
                    currency: {lookup: {file: participants.csv, where: nobody, equals: participant, value: currency}}
                """);

        assertThat(mistakes).containsExactly(
                "mapping.yaml[1] colour intake.mapping.unknown-key",
                "mapping.yaml[1] as intake.mapping.data-set",
                "mapping.yaml[2] file intake.mapping.outside",
                "mapping.yaml[3] file intake.mapping.no-file",
                "mapping.yaml[4] intake.mapping.lacks",
                "mapping.yaml[5] delimiter intake.mapping.character",
                "mapping.yaml[5] encoding intake.mapping.encoding",
                "mapping.yaml[5] dates intake.mapping.dates",
                "mapping.yaml[5] decimal intake.mapping.decimal",
                "mapping.yaml[5] columns.participant.constant intake.mapping.text",
                "mapping.yaml[5] columns.name.join intake.mapping.list",
                "mapping.yaml[5] columns.currency.lookup intake.mapping.lookup-column",
                "mapping.yaml[5] columns intake.mapping.lacks",
                "mapping.yaml[5] correction intake.mapping.boolean",
                "mapping.yaml[5] filters[1].is intake.mapping.filter",
                "mapping.yaml[5] filters[2].is.one-of intake.mapping.list",
                "mapping.yaml[5] filters[3] intake.mapping.lacks",
                "mapping.yaml[5] filters[3] intake.mapping.lacks");
    }

    @Test
    void refusesAFileThatIsReachedThroughALinkOutOfTheFolder() throws IOException {
        Path folder = Files.createDirectory(path.resolve("data"));
        Files.createSymbolicLink(folder.resolve("linked.csv"), Files.writeString(path.resolve("secret.csv"), "x\n"));
        new Folder(folder).with("mapping.yaml", "- {file: linked.csv, as: participants}");

        assertThat(keys(folder)).containsExactly("intake.mapping.outside");
    }

    @Test
    void refusesWhatIsNotYamlOrNotAListOrSaysAKeyTwice() {
        for (String text : List.of("- {file: [", "- file: a\n  file: b\n", "- {file: participants.csv, as: participants}\n---\n- more\n")) {
            Folder.at(path).with("mapping.yaml", text);
            assertThat(keys(path)).containsExactly("intake.mapping.yaml");
        }
        for (String text : List.of("", "file: a", "[]", "# nothing\n")) {
            Folder.at(path).with("mapping.yaml", text);
            assertThat(keys(path)).containsExactly("intake.mapping.list");
        }
    }

    @Test
    void refusesAMappingWithoutParticipantsAndOneThatDoesNotExist() {
        Folder.at(path).with("mapping.yaml", "- {file: participants.csv, as: quotas, columns: "
                + "{participant: name, from: hired, amount: name, currency: name}}");

        assertThat(keys(path)).containsExactly("intake.participants.missing");
        assertThat(catchThrowableOfType(UnableToReadData.class, () -> Intake.read(path, path.resolve("none.yaml"), DataModel.of(List.of()))).mistakes())
                .extracting(Message::key).containsExactly("intake.mapping.missing");
    }

    @Test
    void refusesInputsThatReadOneColumnInTwoWays() {
        Folder.at(path);
        Input[] inputs = {Folder.input(DataSet.TRANSACTIONS, "margin", ColumnType.PERCENT),
                Folder.input(DataSet.TRANSACTIONS, "margin", ColumnType.PERCENT),
                Folder.input(DataSet.TRANSACTIONS, "margin", ColumnType.MONEY),
                Folder.input(DataSet.TRANSACTIONS, "amount", ColumnType.LABEL)};

        assertThat(keys(path, inputs)).containsExactly("intake.input.type", "intake.input.type");
    }

    private List<String> mistakes(String mapping) {
        Folder.at(path).with("mapping.yaml", mapping);
        return unable(path).map(mistake -> mistake.arguments().get(0) + " " + mistake.key()).toList();
    }

    private static List<String> keys(Path folder, Input... inputs) {
        return unable(folder, inputs).map(Message::key).toList();
    }

    private static Stream<Message> unable(Path folder, Input... inputs) {
        UnableToReadData unable = catchThrowableOfType(UnableToReadData.class, () -> new Folder(folder).read(inputs));
        for (Texts texts : Texts.all()) {
            assertThat(unable.mistakes()).allSatisfy(mistake -> assertThat(mistake.in(texts)).doesNotContain("{0}").endsWith("."));
        }
        return unable.mistakes().stream();
    }
}
