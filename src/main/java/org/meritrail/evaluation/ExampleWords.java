package org.meritrail.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.sheets.Example;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Input;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Scope;

/** What the words of an Examples sheet mean, in either language. */
final class ExampleWords {

    static final String PERIOD = "example.period";
    static final String CURRENCY = "example.currency";
    static final String MANAGER = "example.manager";

    private final Plan plan;

    ExampleWords(Plan plan) {
        this.plan = plan;
    }

    static boolean isWord(Example row, String key) {
        return Texts.isSaid(row.word(), key);
    }

    /** The set a word of the sheet names. */
    Optional<String> set(String word) {
        return Stream.of(Scope.COMPANY, Scope.PARTICIPANTS).filter(builtIn -> Texts.isSaid(word, "set." + builtIn)).findFirst()
                .or(() -> plan.sets().stream().map(RecordSet::name).filter(word::equals).findFirst());
    }

    /** The set a line or input is for. */
    Optional<String> per(String name) {
        return lines().filter(line -> line.name().equals(name)).map(Line::per).findFirst()
                .or(() -> plan.inputs().stream().filter(input -> input.name().equals(name)).map(Input::per).findFirst());
    }

    private Stream<Line> lines() {
        return Stream.concat(plan.lines().stream(), plan.payments().stream()).map(WiredLine::line);
    }

    /** @throws ExampleCase.UnableToUse if no value is expected */
    void checkExpected(Example row) {
        if (row.value() instanceof Label label && label.text().isEmpty()) {
            throw new ExampleCase.UnableToUse(Message.of("example.no-value"));
        }
    }

    /** Of everything that comes to something. */
    TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        lines().map(Line::name).forEach(names::add);
        plan.inputs().stream().map(Input::name).forEach(names::add);
        plan.values().stream().map(value -> value.constant().name()).forEach(names::add);
        return names;
    }
}
