package org.meritrail.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;

/**
 * The document of what an evaluation leaves to later periods: one line of JSON for each record of each line that is carried.
 * Whoever's pay is withheld was paid nothing, so that nothing of theirs is in it.
 */
final class CarriedFile {

    private CarriedFile() {
    }

    /** Whether there is such a document, with however few lines. */
    static boolean isMadeBy(Evaluation evaluation) {
        return !evaluation.policy().plan().carryingOverPeriods().isEmpty();
    }

    static byte[] bytes(Evaluation evaluation, UnaryOperator<String> concealing) {
        Set<String> withheld = evaluation.outcomes().stream().filter(CarriedFile::isWithheld).map(outcome -> outcome.participant().id())
                .collect(Collectors.toSet());
        StringBuilder text = new StringBuilder();
        evaluation.carried().stream().map(CarriedLine::of).filter(line -> !withheld.contains(line.participant()))
                .sorted(CarriedLine.ORDER).forEach(line -> text.append(Json.of(line, concealing)).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isWithheld(Outcome outcome) {
        return outcome.fold(due -> false, nothing -> false, withheld -> true);
    }

    /** The inverse of {@link #bytes}. */
    static List<CarriedLine> lines(String text) {
        return text.lines().map(line -> Json.read(line, CarriedLine.class)).toList();
    }
}
