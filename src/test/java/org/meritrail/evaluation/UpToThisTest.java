package org.meritrail.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.explanation.Explaining;
import org.meritrail.explanation.Node;
import org.meritrail.fixtures.Sketch;
import org.meritrail.fixtures.Trial;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Figures;
import org.meritrail.vocabulary.Members;
import org.meritrail.vocabulary.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.WorkbookBuilder.row;

/** What the records of one owner come to up to each of them. */
class UpToThisTest {

    private static final String DEALS = """
            source,id,line,date,participant,amount,currency,bonus,sure
            CRM,D-5,1,2026-07-01,P-1,40,EUR,4,yes
            CRM,D-3,1,2026-07-02,P-1,10,EUR,,yes
            CRM,D-1,1,2026-07-03,P-1,70,EUR,1,no
            CRM,D-2,1,2026-07-04,P-1,20,EUR,9,yes
            CRM,D-4,1,2026-07-05,P-1,60,EUR,6,yes
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"sum, 40 50 120 140 200", "mean, 40 25 40 35 40", "count, 1 2 3 4 5", "smallest, 40 10 10 10 10", "largest, 40 40 70 70 70",
            "first, 40 40 40 40 40", "last, 40 10 70 20 60"})
    void takesInThoseSoFarInTheOrderOfTheSet(String option, String expected) {
        assertThat(results(soFar(option, "Amount"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"sum, , 4 ? ? ? ?", "sum, left out, 4 4 5 14 20", "sum, counts as 0, 4 4 5 14 20", "mean, left out, 4 4 2.5 14/3 5", "mean, counts as 0, 4 2 5/3 3.5 4",
            "smallest, left out, 4 4 1 1 1", "smallest, counts as 0, 4 0 0 0 0", "count, left out, 1 1 2 3 4", "last, , 4 ? 1 9 6"})
    void keepsMissingWhatIsMissingFromThenOnUnlessTheLineSaysOtherwise(String option, String ifMissing, String expected) {
        assertThat(results(soFar(option, "Bonus", "if missing", ifMissing))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"sum, 40 50 50 70 130", "count, 1 2 2 3 4", "largest, 40 40 40 40 60", "last, 40 10 10 20 60"})
    void passesOverThoseThatDoNotCountAndNamesThem(String option, String expected) {
        Figures figures = soFar(option, "Amount", "which", "Sure");
        assertThat(results(figures)).isEqualTo(expected);
        List<List<String>> passedOver = figures.steps().stream().map(step -> step.evidence().stream()
                .filter(Evidence.LeftOut.class::isInstance).flatMap(one -> ((Evidence.LeftOut) one).records().stream()).map(UpToThisTest::deal).toList()).toList();
        assertThat(passedOver).containsExactly(List.of(), List.of(), List.of("D-1"), List.of("D-1"), List.of("D-1"));
    }

    @Test
    void takesTheLatestDateSoFar() {
        assertThat(results(soFar("largest", "Day"))).isEqualTo("2026-07-01 2026-07-02 2026-07-03 2026-07-04 2026-07-05");
        assertThat(results(soFar("smallest", "Day"))).isEqualTo("2026-07-01 2026-07-01 2026-07-01 2026-07-01 2026-07-01");
    }

    @Test
    void explainsEachWithTheRecordsUpToIt() {
        Evaluation evaluation = evaluate(sketch("sum", "Amount"), DEALS);
        Figures figures = Trial.line(evaluation, "P-1", "So far");
        List<List<String>> told = figures.all().stream()
                .map(figure -> new Explaining(Map.of(), Trial.outcome(evaluation, "P-1").worked().all(), "P-1").explain(figure)).map(node -> node.steps().stream().map(Node::record).map(UpToThisTest::deal).toList()).toList();
        assertThat(told).containsExactly(List.of("D-5"), List.of("D-5", "D-3"), List.of("D-5", "D-3", "D-1"), List.of("D-5", "D-3", "D-1", "D-2"),
                List.of("D-5", "D-3", "D-1", "D-2", "D-4"));
    }

    /** A list for each record would take space and time with the square of their number. */
    @Test
    void sharesWhatManyRecordsHaveTakenIn() {
        int count = 1_000;
        String deals = IntStream.range(0, count).mapToObj(at -> "CRM,D-" + at + ",1," + LocalDate.of(2026, 7, 1).plusDays(at % 90) + ",P-1,1,EUR,,yes")
                .collect(Collectors.joining("\n", DEALS.substring(0, DEALS.indexOf('\n') + 1), "\n"));
        Figures figures = Trial.line(evaluate(sketch("sum", "Amount"), deals), "P-1", "So far");
        Set<int[]> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        figures.steps().forEach(step -> step.members().stream().map(Members::all).forEach(kept::add));
        assertThat(kept.stream().mapToInt(positions -> positions.length).sum()).isLessThan(5 * count);
        assertThat(figures.steps().get(count - 1).members().get(0).positions()).hasSize(count);
    }

    private Figures soFar(String option, String of, Object... cells) {
        return Trial.line(evaluate(sketch(option, of, cells), DEALS), "P-1", "So far");
    }

    private Evaluation evaluate(Sketch sketch, String deals) {
        return Trial.in(folder).data("transactions.csv", deals).workbook(sketch.workbook()).evaluate();
    }

    private static Sketch sketch(String option, String of, Object... cells) {
        Object[] line = {"per", "Deals", "option", option, "of", of, "window", "up to this record"};
        Object[] whole = Stream.concat(Stream.of(line), Stream.of(cells)).toArray();
        return Sketch.of().sheet("Records", row("set", "source", "order by"), row("Deals", "transactions", "date"))
                .sheet("Inputs", row("name", "set", "source", "type"), row("Amount", "Deals", "transactions.amount", "money"),
                        row("Bonus", "Deals", "transactions.bonus", "money"), row("Sure", "Deals", "transactions.sure", "yes/no"),
                        row("Day", "Deals", "transactions.date", "date"))
                .line("So far", "collect", whole);
    }

    private static String results(Figures figures) {
        return figures.steps().stream().map(step -> said(step.result())).collect(Collectors.joining(" "));
    }

    private static String deal(String id) {
        return id.split("/")[1];
    }

    private static String said(Result result) {
        return result.fold(amount -> amount.number().plain(), label -> label.text(), day -> day.date().toString(), answer -> String.valueOf(answer.yes()),
                nothing -> "–", missing -> "?");
    }
}
