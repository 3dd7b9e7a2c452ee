package org.meritrail.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.meritrail.evaluation.Outcome;
import org.meritrail.evaluation.Repeating;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Figures;

/**
 * What is asked about: the whole pay, or what one line came to for the participant.
 *
 * @param line name of the line; empty for the whole pay
 */
record Aim(String line) {

    static final Aim PAY = new Aim("");

    boolean isPay() {
        return line.isEmpty();
    }

    /** The words to be worked out: those that reach nobody else, and the others; of the two at most one is empty. */
    List<Set<String>> words(Plan plan) {
        Set<String> apart = new TreeSet<>();
        Set<String> together = new TreeSet<>();
        for (String word : isPay() ? ofPay(plan) : List.of(lastOf(plan))) {
            (Repeating.isAlone(plan, Set.of(word)) ? apart : together).add(word);
        }
        return List.of(apart, together);
    }

    private static List<String> ofPay(Plan plan) {
        List<String> words = new ArrayList<>(plan.payments().stream().map(payment -> payment.line().id()).toList());
        plan.alerts().forEach(alert -> words.add(alert.alert().id()));
        return words;
    }

    /** Of the lines a row stands for the one that has its result. */
    private String lastOf(Plan plan) {
        return plan.lines().stream().map(WiredLine::line).filter(one -> one.name().equals(line) && one.id().matches("L\\d+")).findFirst()
                .orElseThrow(() -> new UnableToSimulate("simulation.no-line", line)).id();
    }

    /** The figures of an outcome that the answer is in. */
    List<Figure> ends(Outcome outcome) {
        return isPay() ? outcome.components() : found(outcome).stream().flatMap(figures -> figures.all().stream()).toList();
    }

    private Optional<Figures> found(Outcome outcome) {
        return outcome.lines().stream().filter(figures -> figures.word().name().equals(line)).findFirst();
    }
}
