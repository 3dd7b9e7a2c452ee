package org.meritrail.appraisal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.meritrail.batch.Explanations;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Examples;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.fixtures.MarkdownWorkbook;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Trial;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policy;
import org.meritrail.policy.sheets.Example;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of the plans of docs/mechanics.md on appraisal and merit whoever they are worked out for. */
class WrittenPlansTest {

    private static final List<String> RATINGS = List.of("Below", "Meets", "Exceeds");
    private static final Exact CENT = Exact.of("0.01");
    private static Policy merit;
    private static Policy weights;
    private static Policy moderated;

    /** @param rating as a position in {@link #RATINGS}. @param cents salary, middle and end of its range */
    record Person(int rating, List<Integer> cents) {
    }

    /** @param weight in percent */
    record Goal(int weight, int score) {
    }

    @BeforeContainer
    static void read() throws IOException {
        Map<String, WorkbookBuilder> written = MarkdownWorkbook.all(Path.of("docs/mechanics.md"));
        Path folder = Files.createTempDirectory("written");
        merit = policy(folder.resolve("merit"), written.get("Merit within a budget"));
        weights = policy(folder.resolve("weights"), written.get("Weights of goals"));
        moderated = policy(folder.resolve("moderated"), written.get("Moderated rating"));
    }

    @Property(tries = 20)
    void increasesAddUpToTheFundToTheCentAndNeverExceedTheBudget(@ForAll("people") List<Person> people, @ForAll @IntRange(max = 500_000) int budget) {
        Evaluation round = round(people, budget);
        Exact increases = increases(round).values().stream().reduce(Exact.ZERO, Exact::plus);
        Exact needed = IntStream.range(0, people.size()).mapToObj(at -> amount(Trial.result(round, id(at), "Proposed"))).reduce(Exact.ZERO, Exact::plus);

        assertThat(increases).isLessThanOrEqualTo(cents(budget)).isEqualTo(needed.min(cents(budget)).roundTo(CENT));
        IntStream.range(0, people.size()).forEach(at -> assertThat(amount(Trial.result(round, id(at), "New salary"))).isGreaterThanOrEqualTo(cents(people.get(at).cents().get(0))));
        IntStream.range(0, people.size()).forEach(at -> assertThat(amount(Trial.result(round, id(at), "New salary")).plus(amount(Trial.result(round, id(at), "Lump sum"))))
                .isEqualTo(cents(people.get(at).cents().get(0)).plus(increases(round).get(id(at)))));
    }

    @Property(tries = 20)
    void aBetterRatingLowersNobodyElsesIncreaseButThroughTheFundThatTheExplanationNames(@ForAll("people") List<Person> people,
                                                                                      @ForAll @IntRange(max = 500_000) int budget, @ForAll Random chance) {
        int raised = chance.nextInt(people.size());
        List<Person> after = new ArrayList<>(people);
        after.set(raised, new Person(Math.min(2, people.get(raised).rating() + 1), people.get(raised).cents()));
        Map<String, Exact> before = increases(round(people, budget));
        Evaluation round = round(after, budget);

        increases(round).forEach((id, increase) -> {
            if (!id.equals(id(raised)) && increase.compareTo(before.get(id)) < 0) {
                String why = ExplanationText.of(new Explanations(round).of(Trial.outcome(round, id)), Texts.ENGLISH);
                assertThat(why).contains("Fund in proportion to Proposed", "Proposed [" + id(raised) + "]");
                assertThat(why.contains("cut by") || before.get(id).minus(increase).equals(CENT) && why.contains("rounded to 0.01")).as(why).isTrue();
            }
        });
        assertThat(increases(round).get(id(raised))).isGreaterThanOrEqualTo(before.get(id(raised)));
    }

    @Property(tries = 20)
    void neitherTheOrderNorTheSizeOfAllWeightsChangesTheScore(@ForAll("goals") List<Goal> goals, @ForAll Random chance, @ForAll @IntRange(min = 2, max = 50) int factor) {
        List<Goal> shuffled = new ArrayList<>(goals);
        Collections.shuffle(shuffled, chance);
        Exact score = score(goals);

        assertThat(score(shuffled)).isEqualTo(score);
        assertThat(score(goals.stream().map(goal -> new Goal(goal.weight() * factor, goal.score())).toList())).isEqualTo(score);
    }

    @Property(tries = 20)
    void aBetterScoreNeverLowersTheRating(@ForAll("scores") List<Integer> scores) {
        List<Integer> sorted = scores.stream().sorted().toList();
        Evaluation appraisal = worked(moderated, IntStream.range(0, sorted.size()).mapToObj(at -> given(id(at), "Score", cents(sorted.get(at)), Unit.NUMBER)).toList());
        List<String> ratings = IntStream.range(0, sorted.size()).mapToObj(at -> ((Label) Trial.result(appraisal, id(at), "Rating")).text()).toList();

        assertThat(ratings).isSorted();
    }

    private static Evaluation round(List<Person> people, int budget) {
        List<Example> rows = new ArrayList<>();
        rows.add(given("", "Budget", cents(budget), Unit.NUMBER));
        for (int at = 0; at < people.size(); at++) {
            rows.add(given(id(at), "Rating", new Label(RATINGS.get(people.get(at).rating()))));
            rows.add(given(id(at), "Salary", cents(people.get(at).cents().get(0)), Unit.NUMBER));
            rows.add(given(id(at), "Midpoint", cents(people.get(at).cents().get(1)), Unit.NUMBER));
            rows.add(given(id(at), "Highest", cents(people.get(at).cents().get(2)), Unit.NUMBER));
        }
        return worked(merit, rows);
    }

    private static Map<String, Exact> increases(Evaluation round) {
        Map<String, Exact> increases = new TreeMap<>();
        round.outcomes().forEach(outcome -> increases.put(outcome.participant().id(), amount(Trial.result(round, outcome.participant().id(), "Increase"))));
        return increases;
    }

    private static Exact score(List<Goal> goals) {
        List<Example> rows = new ArrayList<>(List.of(given("", "Role", new Label("Account Executive"))));
        for (int at = 0; at < goals.size(); at++) {
            rows.add(given("G-" + at, "Weight", Exact.of(BigDecimal.valueOf(goals.get(at).weight(), 2)), Unit.PERCENT));
            rows.add(given("G-" + at, "Score", Exact.of(goals.get(at).score()), Unit.NUMBER));
        }
        Evaluation appraisal = worked(weights, rows);
        return amount(Trial.result(appraisal, appraisal.outcomes().get(0).participant().id(), "Goal score"));
    }

    /** Nothing due, as where nobody is proposed anything, is no money. */
    private static Exact amount(Result result) {
        return result.isNothingDue() ? Exact.ZERO : ((Amount) result).number();
    }

    private static Evaluation worked(Policy policy, List<Example> rows) {
        Examples.Worked worked = Examples.work(policy, rows);
        assertThat(worked.disagreements()).isEmpty();
        return worked.evaluation();
    }

    private static Example given(String record, String word, Exact number, Unit unit) {
        return given(record, word, new Amount(number, unit));
    }

    private static Example given(String record, String word, Value value) {
        return new Example("sales/sales.xlsx", "Case", record, word, "given", value, new CellRange("sales/sales.xlsx", "Examples", 2, List.of("E2")));
    }

    private static Policy policy(Path folder, WorkbookBuilder workbook) {
        return PolicyFolder.withShippedRules(folder).with("sales/sales.xlsx", workbook).policy();
    }

    private static Exact cents(int amount) {
        return Exact.of(BigDecimal.valueOf(amount, 2));
    }

    private static String id(int at) {
        return "P-" + at;
    }

    @Provide
    Arbitrary<List<Person>> people() {
        Arbitrary<Integer> salary = Arbitraries.integers().between(2_000_000, 9_000_000);
        return Combinators.combine(Arbitraries.integers().between(0, 2), salary.list().ofSize(3)).as(Person::new).list().ofMinSize(2).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Goal>> goals() {
        return Combinators.combine(Arbitraries.integers().between(1, 100), Arbitraries.integers().between(0, 120)).as(Goal::new).list().ofMinSize(1).ofMaxSize(6);
    }

    /** In hundredths; the edges of the ratings are among them. */
    @Provide
    Arbitrary<List<Integer>> scores() {
        return Arbitraries.oneOf(Arbitraries.integers().between(0, 120_00), Arbitraries.of(59_99, 60_00, 74_99, 75_00, 89_99, 90_00, 120_00)).list().ofMinSize(2).ofMaxSize(30);
    }
}
