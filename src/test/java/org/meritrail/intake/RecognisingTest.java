package org.meritrail.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.sample.SampleData;
import org.meritrail.vocabulary.DataSet;

import static org.assertj.core.api.Assertions.assertThat;

class RecognisingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "participants | name,currency,participant,hired,badge",
        "assignments  | participant,from,to,plan,role",
        "quotas       | participant,from,to,amount,currency",
        "transactions | source,id,line,date,participant,amount,currency,product",
        "rates        | date,from,to,rate"})
    void knowsATableByItsHeaderAlone(String set, String header) throws Exception {
        assertThat(look("export.txt", header + "\n")).isEqualTo(new Looks.Table(DataSet.of(set).orElseThrow(), false));
    }

    @Test
    void knowsADataSetThatAPolicyDeclaresByTheNameOfTheFile() throws Exception {
        Looks credits = new Looks.Table(DataSet.declared("credits", List.of()), false);

        assertThat(look("credits.csv", "id,deal\n")).isEqualTo(credits);
        assertThat(look("Credits-2026-07.csv", "id,deal\n")).isEqualTo(credits);
        assertThat(look("credits.csv", "source,id,line,date,participant,amount,currency\n")).isEqualTo(credits);
        assertThat(look("leaves.csv", "id,participant,from,to\n")).isEqualTo(new Looks.Table(DataSet.declared("leaves", List.of()), false));
        assertThat(reasons(look("credits.csv", "deal,participant\n"))).singleElement().asString().contains("id");
    }

    @Test
    void takesATableWithIdsForWhatAPolicyMayDeclareYet() throws Exception {
        assertThat(look("bonuses.csv", "id,deal\n")).isEqualTo(new Looks.Table(DataSet.declared("bonuses", List.of()), false));
        assertThat(look("bonuses-correction-2.csv", "id,deal\n")).isEqualTo(new Looks.Table(DataSet.declared("bonuses", List.of()), false));
        assertThat(((Looks.Nothing) look("bonuses.csv", "deal,participant\n")).meant()).isTrue();
        assertThat(((Looks.Nothing) look("Our bonuses.csv", "id,deal\n")).meant()).isTrue();
    }

    @Test
    void guessesNothingWhereTwoDataSetsFit() throws Exception {
        String header = "participant,from,to,rating\n";
        assertThat(reasons(look("export.csv", header))).singleElement().asString().contains("assignments, scores");
        assertThat(look("scores-july.csv", header)).isEqualTo(new Looks.Table(DataSet.SCORES, false));
    }

    @Test
    void knowsEveryFileOfTheSampleCompany() throws Exception {
        Path sample = SampleData.unpack(folder);
        try (Stream<Path> files = Files.list(sample)) {
            assertThat(files.toList()).hasSizeGreaterThan(9).allSatisfy(file -> {
                Optional<DataSet> builtIn = DataSet.of(set(file));
                if (builtIn.isPresent()) {
                    assertThat(Recognising.look(file, "export", Set.of())).isIn(tables(builtIn.get()));
                } else {
                    assertThat(Recognising.look(file, file.getFileName().toString(), Set.of(set(file))))
                            .isEqualTo(new Looks.Table(DataSet.declared(set(file), List.of()), false));
                }
            });
        }
    }

    @Test
    void refusesANameThatContradictsTheContent() throws Exception {
        assertThat(reasons(look("rates.csv", "participant,name,currency,hired\n"))).last().asString().contains("says rates", "fits participants");
        assertThat(reasons(look("rates.xlsx", "date,from,to,rate\n"))).singleElement().asString().contains("no Excel workbook");
    }

    @Test
    void knowsAMappingAndTheFilesItNames() throws Exception {
        String mapping = """
                - file: orders.csv
                  as: transactions
                  columns:
                    participant: {lookup: {file: owners.csv, where: id, equals: owner, value: code}}
                """;
        assertThat(look("anything", mapping)).isEqualTo(new Looks.Mapping(Set.of("orders.csv", "owners.csv")));
        assertThat(look("mapping.yaml", "[]")).isEqualTo(new Looks.Mapping(Set.of()));
        assertThat(reasons(look("mapping.yaml", "- file: [\n"))).singleElement().asString().contains("this is not YAML");
    }

    @Test
    void knowsAnOrderOfARun() throws Exception {
        assertThat(look("q3.yml", "period: 2026-Q3\n")).isEqualTo(new Looks.RunOrder());
        assertThat(look("run.yaml", "a: b\n")).isEqualTo(new Looks.RunOrder());
        assertThat(reasons(look("settings.yaml", "a: b\n"))).singleElement().asString().contains("neither a mapping");
    }

    @Test
    void tellsWhatIsMeantAsDataFromWhatIsNot() throws Exception {
        assertThat(((Looks.Nothing) look("read-me.md", "# Our data\n")).meant()).isFalse();
        assertThat(((Looks.Nothing) look("orders.csv", "a;b\n1;2\n")).meant()).isTrue();
        assertThat(((Looks.Nothing) look("old.xls", "\u00D0\u00CF\u0011\u00E0")).meant()).isTrue();
        assertThat(((Looks.Nothing) look("scores.csv", "")).meant()).isTrue();
    }

    @Test
    void readsNoLineThatNeverEnds() throws Exception {
        assertThat(reasons(look("transactions.csv", "x".repeat(2 * 1024 * 1024)))).hasSize(1);
    }

    private static String set(Path file) {
        return file.getFileName().toString().replaceAll("[-.].*", "");
    }

    /** Scores could be assignments if their name did not tell. */
    private static List<Looks> tables(DataSet set) {
        return List.of(new Looks.Table(set, false), new Looks.Nothing(List.of(Message.of("recognise.several",
                List.of("assignments", "scores"))), true));
    }

    private Looks look(String name, String text) throws Exception {
        return Recognising.look(Files.write(folder.resolve("file"), text.getBytes(text.startsWith("\u00D0")
                ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)), name, Set.of("credits", "leaves"));
    }

    private static List<String> reasons(Looks looks) {
        return ((Looks.Nothing) looks).reasons().stream().map(reason -> reason.in(Texts.ENGLISH)).toList();
    }
}
