package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Answer;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Question;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** One-off logic: a question for each record, answered by the rule that the line names. */
public final class ByRule {

    private ByRule() {
    }

    public static List<Question> questions(Turn turn, Given parts) {
        Line line = turn.of();
        Scope scope = turn.scope();
        List<Question> questions = new ArrayList<>(scope.size());
        for (int position = 0; position < scope.size(); position++) {
            Map<String, Result> results = new LinkedHashMap<>();
            for (int at = 0; at < line.parts().size(); at++) {
                results.put(line.parts().get(at).name(), parts.quantities().get(at).stepFor(scope, position).result());
            }
            questions.add(new Question(scope.participant(position), line.id(), turn.stage(), line.rule(), position, results));
        }
        return questions;
    }

    /**
     * @param otherwise what holds for a record that the rule leaves unanswered
     * @param answers   those given for this line and stage; two for one record contradict each other
     */
    public static Quantity step(Turn turn, Given parts, Quantity otherwise, List<?> answers) {
        List<List<Answer>> byPosition = new ArrayList<>();
        for (int position = 0; position < turn.scope().size(); position++) {
            byPosition.add(new ArrayList<>(1));
        }
        answers.stream().map(Answer.class::cast).forEach(answer -> byPosition.get(answer.position()).add(answer));
        List<Step> steps = new ArrayList<>(turn.scope().size());
        for (int position = 0; position < turn.scope().size(); position++) {
            steps.add(taken(turn.of(), otherwise, otherwise.stepFor(turn.scope(), position).result(), byPosition.get(position)));
        }
        List<Quantity> operands = new ArrayList<>(parts.quantities());
        operands.add(otherwise);
        return Quantity.of(turn.of(), turn.scope(), steps, operands);
    }

    private static Step taken(Line line, Quantity otherwise, Result result, List<Answer> answers) {
        return switch (answers.size()) {
            case 0 -> Step.of(result, new Evidence.Noted(Message.of("note.not-answered", line.rule(), otherwise.word().name())));
            case 1 -> Step.of(answers.get(0).result(), new Evidence.Ruled(line.rule()));
            default -> Step.mistake("missing.two-answers", line.rule());
        };
    }
}
