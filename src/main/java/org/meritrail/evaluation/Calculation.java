package org.meritrail.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.Rules;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Notice;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Subject;

/** Hands facts to the rules and takes back what they inferred, for a few participants at a time. */
final class Calculation {

    private final Policy policy;
    private final Rules rules;
    private final Eligibility eligibility;
    private final Subjects subjects;
    private final Inputs inputs;
    private final List<Object> shared = new ArrayList<>();

    Calculation(Policy policy, PeriodData data, Rules rules, Eligibility eligibility) {
        this.policy = policy;
        this.rules = rules;
        this.eligibility = eligibility;
        this.subjects = new Subjects(policy.plan().sets(), data);
        this.inputs = new Inputs(policy.plan(), data);
        policy.plan().lines().forEach(wired -> shared.add(wired.line()));
        policy.plan().payments().forEach(wired -> shared.add(wired.line()));
        policy.plan().alerts().forEach(wired -> shared.add(wired.alert()));
        shared.add(data.rates());
    }

    /** In the order of the participants. If a rule fails, everyone is tried alone, so that only those it fails for are withheld. */
    List<Outcome> outcomes(List<InputRecord> participants, List<Unlinked> unlinked) {
        List<Unlinked> found = new ArrayList<>();
        List<Outcome> outcomes;
        try {
            outcomes = inferred(participants, found);
        } catch (Rules.UnableToInfer failed) {
            if (participants.size() == 1) {
                Message reason = Message.of("withheld.rule-failed", failed.rule(), String.valueOf(failed.getMessage()));
                outcomes = List.of(new Outcome.Withheld(participants.get(0), List.of(reason), List.of(), List.of(), List.of()));
            } else {
                found.clear();
                outcomes = participants.stream().flatMap(participant -> outcomes(List.of(participant), found).stream()).toList();
            }
        }
        unlinked.addAll(found);
        return outcomes;
    }

    private List<Outcome> inferred(List<InputRecord> participants, List<Unlinked> unlinked) {
        List<Object> facts = new ArrayList<>(shared);
        List<Subject> all = new ArrayList<>();
        for (InputRecord participant : participants) {
            Subject subject = subjects.of(participant, unlinked);
            all.add(subject);
            facts.add(subject);
            facts.addAll(inputs.of(subject));
        }
        Map<String, Map<String, Quantity>> quantities = new HashMap<>();
        Map<String, List<Notice>> notices = new HashMap<>();
        for (Object fact : rules.infer(facts)) {
            if (fact instanceof Quantity quantity) {
                keep(quantity, quantities.computeIfAbsent(quantity.who(), none -> new HashMap<>()));
            } else if (fact instanceof Notice notice) {
                notices.computeIfAbsent(notice.who(), none -> new ArrayList<>()).add(notice);
            }
        }
        return all.stream().map(subject -> outcome(subject, quantities.getOrDefault(subject.id(), Map.of()),
                notices.getOrDefault(subject.id(), List.of()))).toList();
    }

    private static void keep(Quantity quantity, Map<String, Quantity> known) {
        if (known.put(quantity.line(), quantity) != null) {
            throw new Rules.UnableToInfer("?", new IllegalStateException("two rules worked out " + quantity.word().name()));
        }
    }

    private Outcome outcome(Subject subject, Map<String, Quantity> quantities, List<Notice> notices) {
        InputRecord participant = subject.participant().records().get(0);
        String plan = eligibility.plan(participant);
        List<Quantity> components = policy.plan().payments().stream()
                .filter(payment -> eligibility.concerns(payment.line().source(), plan))
                .map(payment -> Optional.ofNullable(quantities.get(payment.line().id())).orElseGet(() -> notWorkedOut(payment, subject, quantities)))
                .toList();
        List<Quantity> lines = policy.plan().lines().stream().map(wired -> quantities.get(wired.line().id())).filter(Calculation::isFinished).toList();
        return Deciding.outcome(participant, subject.currency(), components, lines,
                notices.stream().filter(notice -> eligibility.concerns(notice.alert().source(), plan)).toList(),
                unasked(plan, quantities, notices));
    }

    /** Alerts that should have been raised, or never got an answer to go by: no hold is lost because a rule is. */
    private List<Message> unasked(String plan, Map<String, Quantity> quantities, List<Notice> notices) {
        return policy.plan().alerts().stream()
                .filter(alert -> eligibility.concerns(alert.alert().source(), plan))
                .filter(alert -> !quantities.containsKey(alert.of()) || quantities.get(alert.of()).isPossiblyYes())
                .filter(alert -> notices.stream().noneMatch(notice -> notice.alert().equals(alert.alert())))
                .map(alert -> Message.of("missing.not-worked-out", alert.alert().line()))
                .toList();
    }

    /** Only the last of the lines a row stands for has the row's id without a letter. */
    private static boolean isFinished(Quantity quantity) {
        return quantity != null && Character.isDigit(quantity.line().charAt(quantity.line().length() - 1));
    }

    /** Names the first lines without a result: whatever they feed has none because of them. */
    private Quantity notWorkedOut(WiredLine payment, Subject subject, Map<String, Quantity> quantities) {
        List<Object> names = policy.plan().lines().stream()
                .filter(wired -> !quantities.containsKey(wired.line().id()))
                .filter(wired -> wired.operands().values().stream().flatMap(List::stream).allMatch(quantities::containsKey))
                .<Object>map(wired -> wired.line().name())
                .distinct().toList();
        Scope scope = subject.participant();
        Result missing = new Result.Missing(Message.of("missing.not-worked-out", names), false);
        return Quantity.of(payment.line(), scope, List.of(Step.of(missing)), List.of());
    }
}
