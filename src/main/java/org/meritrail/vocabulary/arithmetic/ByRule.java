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

/** One-off logic: a question for each record, answered by the rule that the line names. */
public final class ByRule {

    private ByRule() {
    }

    public static List<Question> questions(Line line, Given parts) {
        Scope scope = scope(line, parts);
        List<Question> questions = new ArrayList<>(scope.size());
        for (int position = 0; position < scope.size(); position++) {
            Map<String, Result> results = new LinkedHashMap<>();
            for (int at = 0; at < line.parts().size(); at++) {
                results.put(line.parts().get(at).name(), parts.quantities().get(at).stepFor(scope, position).result());
            }
            questions.add(new Question(scope.subject().id(), line.id(), line.rule(), position, results));
        }
        return questions;
    }

    /**
     * @param otherwise what holds for a record that the rule leaves unanswered
     * @param answers   those given for this line and participant; two for one record contradict each other
     */
    public static Quantity step(Line line, Given parts, Quantity otherwise, List<?> answers) {
        Scope scope = scope(line, parts);
        List<Step> steps = new ArrayList<>(scope.size());
        for (int position = 0; position < scope.size(); position++) {
            steps.add(taken(line, otherwise, otherwise.stepFor(scope, position).result(), answersFor(position, answers)));
        }
        List<Quantity> operands = new ArrayList<>(parts.quantities());
        operands.add(otherwise);
        return Quantity.of(line, scope, steps, operands);
    }

    private static Scope scope(Line line, Given parts) {
        return parts.quantities().get(0).scope().subject().scope(line.per());
    }

    private static List<Answer> answersFor(int position, List<?> answers) {
        return answers.stream().map(Answer.class::cast).filter(answer -> answer.position() == position).toList();
    }

    private static Step taken(Line line, Quantity otherwise, Result result, List<Answer> answers) {
        return switch (answers.size()) {
            case 0 -> Step.of(result, new Evidence.Noted(Message.of("note.not-answered", line.rule(), otherwise.word().name())));
            case 1 -> Step.of(answers.get(0).result(), new Evidence.Ruled(line.rule()));
            default -> Step.mistake("missing.two-answers", line.rule());
        };
    }
}
