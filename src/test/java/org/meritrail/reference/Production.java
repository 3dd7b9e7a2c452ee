package org.meritrail.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.analysis.lines.Extents;
import org.meritrail.batch.WithoutPeople;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.explanation.Explanation;
import org.meritrail.fixtures.Attributed;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Recomputed;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.intake.Intake;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Without;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;

/** What the evaluator that pays says, in the words of this package. The only place that knows its classes. */
final class Production {

    private static final Period QUARTER = Period.parse("2026-Q3");
    private static final Period MONTH = Period.parse("2026-09");

    private final Path folder;
    private final List<String> unfollowed = new ArrayList<>();

    /** @param folder with the shipped rules, and room for a workbook and data */
    private Production(Path folder) {
        this.folder = folder;
    }

    static Production in(Path folder) {
        PolicyFolder.withShippedRules(folder);
        return new Production(folder);
    }

    /** One line or component of pay for one record. */
    record Place(String line, String record) {
    }

    /**
     * What it came to and the slices it was paid by.
     *
     * @param notes keys of what else its explanation says
     */
    record Said(RefResult result, List<Slice> slices, List<String> notes) {
    }

    /** Whether there is a rule for an operation. */
    static boolean works(String operation) {
        return Files.exists(PolicyFolder.SHIPPED.resolve("rules/operations").resolve(operation.replace(' ', '-') + ".drl"));
    }

    Policy policy(WorkbookBuilder workbook) {
        return new PolicyFolder(folder).with("trial/trial.xlsx", workbook).policy();
    }

    Map<Place, Said> evaluate(RefPlan plan, RefData data) {
        return evaluate(policy(Writing.workbook(plan)), WritingData.files(plan, data), plan.month() ? MONTH : QUARTER);
    }

    Map<Place, Said> evaluate(Policy policy, Map<String, String> files) {
        return evaluate(policy, files, QUARTER);
    }

    /** @param month such as {@code 2026-08} */
    Map<Place, Said> evaluate(Policy policy, Map<String, String> files, String month) {
        return evaluate(policy, files, Period.parse(month));
    }

    /** Everybody's explanation of their pay, by who it is about. */
    Map<String, Explanation> explanations(RefPlan plan, RefData data) {
        Evaluation evaluation = evaluation(policy(Writing.workbook(plan)), WritingData.files(plan, data), plan.month() ? MONTH : QUARTER);
        return Attributed.explanations(evaluation).stream().collect(Collectors.toMap(Explanation::participant, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    /** Works it out, keeps it, and works it out again from what was kept. People have codes that are no numbers or words else. */
    void keepWithoutPeople(RefPlan plan, RefData data) {
        Policy policy = policy(Writing.workbook(plan));
        WritingData.files(plan, data).forEach((name, text) -> write(name, text.replaceAll("\\bP-(?=\\d+\\b)", "PERSON-")));
        WithoutPeople.assertSame(policy, Intake.read(folder.resolve("data"), policy.plan().data()), plan.month() ? MONTH : QUARTER, List.of("PERSON-"));
    }

    private Evaluation evaluation(Policy policy, Map<String, String> files, Period period) {
        files.forEach(this::write);
        return Evaluating.evaluate(policy, Intake.read(folder.resolve("data"), policy.plan().data()), period, 1, done -> { });
    }

    private Map<Place, Said> evaluate(Policy policy, Map<String, String> files, Period period) {
        Evaluation evaluation = evaluation(policy, files, period);
        Map<Place, Said> said = new HashMap<>();
        unfollowed.addAll(Recomputed.everyLine(evaluation).faults());
        for (Outcome outcome : evaluation.outcomes()) {
            Quantities all = outcome.worked().all();
            Stream.concat(outcome.lines().stream().flatMap(figures -> figures.all().stream()), outcome.components().stream()).forEach(figure -> say(figure, all, said));
        }
        // what stands above the participants is nobody's share
        evaluation.outcomes().stream().limit(1).forEach(outcome -> policy.plan().lines().stream().map(wired -> outcome.worked().all().find(wired.line().id()))
                .flatMap(Optional::stream).filter(Production::isFinished).filter(quantity -> quantity.scope().above(Scope.PARTICIPANTS) == null)
                .forEach(quantity -> sayAll(quantity, outcome.worked().all(), said)));
        return said;
    }

    /** The lines a row stands for besides the last have a letter after their number. */
    private static boolean isFinished(Quantity quantity) {
        return Character.isDigit(quantity.line().charAt(quantity.line().length() - 1));
    }

    private static void sayAll(Quantity quantity, Quantities all, Map<Place, Said> said) {
        IntStream.range(0, quantity.scope().size()).forEach(at -> say(new Figure(quantity, at), all, said));
    }

    private static void say(Figure figure, Quantities all, Map<Place, Said> said) {
        Place place = new Place(figure.word().name(), figure.quantity().scope().record(figure.position()).id());
        said.put(place, new Said(result(figure.result()), slices(figure, all), notes(figure)));
    }

    /** Steps of explanations so far that do not follow from what stands in them. */
    List<String> unfollowed() {
        return unfollowed;
    }

    /** What some word came to although the analysis of the plan says that it never does. */
    List<String> outsideTheirExtents(RefPlan plan, RefData data) {
        Policy policy = policy(Writing.workbook(plan));
        WritingData.files(plan, data).forEach(this::write);
        Extents extents = Extents.of(policy.plan());
        Period period = plan.month() ? MONTH : QUARTER;
        Evaluation evaluation = Evaluating.evaluate(policy, Intake.read(folder.resolve("data"), policy.plan().data()), period, 1, done -> { });
        return evaluation.outcomes().stream().map(outcome -> outcome.worked().all()).distinct().flatMap(all -> all.all().stream())
                .flatMap(quantity -> quantity.steps().stream().filter(step -> !extents.mayCome(quantity.line(), step.result()))
                        .map(step -> quantity.word() + " came to " + step.result())).toList();
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve("data"));
            Files.writeString(folder.resolve("data").resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> notes(Figure figure) {
        return figure.step().evidence().stream().filter(Evidence.Noted.class::isInstance).map(Evidence.Noted.class::cast).map(noted -> noted.note().key()).toList();
    }

    /** A line that rounds or has a gate is several of one name; the first of them has the slices. */
    private static List<Slice> slices(Figure figure, Quantities all) {
        Optional<Quantity> first = figure.quantity().reads().stream().findFirst().flatMap(all::find);
        if (first.filter(read -> read.word().name().equals(figure.word().name())).isPresent()) {
            return slices(new Figure(first.get(), figure.position()), all);
        }
        Step step = figure.step();
        return step.result().isMissing() ? List.of()
                : step.evidence().stream().filter(Evidence.Slice.class::isInstance).map(Evidence.Slice.class::cast).map(Production::slice).toList();
    }

    private static Slice slice(Evidence.Slice slice) {
        return new Slice(slice.row().id(), number(slice.part()), number(slice.rate()), number(slice.gives()));
    }

    private static RefResult result(Result result) {
        return result.fold(Production::number, label -> new RefResult.Text(label.text()), day -> new RefResult.Day(day.date()),
                answer -> new RefResult.Answer(answer.yes()), nothingDue -> Without.NOTHING_DUE,
                missing -> missing.absent() ? Without.ABSENT : Without.MISTAKE);
    }

    private static Num number(Amount amount) {
        String unit = amount.unit().isMoney() ? amount.unit().currency() : amount.unit().kind().name().toLowerCase(Locale.ROOT);
        return Num.of(amount.number().plain(), unit);
    }
}
