package org.meritrail.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.Rules;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Alert;
import org.meritrail.vocabulary.Earlier;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Figures;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Notice;
import org.meritrail.vocabulary.Population;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Role;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;

/** Hands facts to the rules and takes back what they inferred, for participants who are worked out together. */
final class Calculation {

    private final Plan plan;
    private final Rules rules;
    private final Eligibility eligibility;
    private final Populations populations;
    private final Inputs inputs;
    private final PeriodData data;
    private final boolean apart;
    private final List<Former> formers;
    private final Earlier earlier;

    /** @param worked the part of the policy's plan whose lines are worked out */
    Calculation(Policy policy, Plan worked, PeriodData data, Rules rules, Eligibility eligibility, PlanDays planDays, Earlier earlier) {
        this.plan = worked;
        this.rules = rules;
        this.eligibility = eligibility;
        this.data = data;
        this.earlier = earlier;
        this.populations = new Populations(policy.plan(), data, planDays,
                data.participants().stream().filter(participant -> eligibility.reasonToLeaveOut(participant).isEmpty()).toList());
        this.inputs = new Inputs(policy.plan(), data, planDays);
        this.apart = Dependence.eachAlone(worked);
        this.formers = apart ? List.of() : Former.of(policy.plan(), data, eligibility);
    }

    /** Whether what one participant comes to depends on nobody else, so that they may be worked out in batches. */
    boolean isEachAlone() {
        return apart;
    }

    /** See {@link Populations#leftOver}. */
    List<Unlinked> leftOver(List<Unlinked> told, Set<String> leftOut) {
        return populations.leftOver(told, leftOut);
    }

    /** In the order of the participants. If a rule fails, everyone is tried alone where that makes no other difference. */
    List<Outcome> outcomes(List<InputRecord> participants, List<Unlinked> unlinked) {
        List<Unlinked> found = new ArrayList<>();
        List<Outcome> outcomes;
        try {
            outcomes = inferred(participants, found);
        } catch (Rules.UnableToInfer failed) {
            if (participants.size() == 1 || !apart) {
                Message reason = Message.of("withheld.rule-failed", failed.rule(), String.valueOf(failed.getMessage()));
                outcomes = participants.stream().<Outcome>map(participant -> new Outcome.Withheld(participant, List.of(reason), Outcome.Worked.NOTHING)).toList();
            } else {
                found.clear();
                outcomes = participants.stream().flatMap(participant -> outcomes(List.of(participant), found).stream()).toList();
            }
        }
        unlinked.addAll(found);
        return outcomes;
    }

    private List<Outcome> inferred(List<InputRecord> participants, List<Unlinked> unlinked) {
        Population population = populations.of(participants, formers, unlinked);
        List<Object> facts = new ArrayList<>(inputs.of(population));
        facts.addAll(Turns.of(plan, population, data.period(), eligibility));
        plan.alerts().forEach(wired -> facts.add(wired.alert()));
        facts.add(data.rates());
        facts.add(data.reporting());
        facts.add(earlier);
        Quantities quantities = new Quantities();
        List<Notice> notices = new ArrayList<>();
        for (Object fact : rules.infer(facts, population.size())) {
            if (fact instanceof Quantity quantity && quantity.stage() == 0) {
                keep(quantity, quantities);
            } else if (fact instanceof Notice notice) {
                notices.add(notice);
            }
        }
        return outcomes(participants.size(), population, quantities, notices);
    }

    private static void keep(Quantity quantity, Quantities known) {
        if (!known.add(quantity)) {
            throw new Rules.UnableToInfer("?", new IllegalStateException("two rules worked out " + quantity.word().name()));
        }
    }

    /** @param count of those who are paid, who come first */
    private List<Outcome> outcomes(int count, Population population, Quantities quantities, List<Notice> notices) {
        Shares shares = new Shares(population);
        List<Unasked> unasked = unasked(quantities, notices);
        List<Outcome> outcomes = new ArrayList<>();
        for (int who = 0; who < count; who++) {
            outcomes.add(outcome(population, who, quantities, notices, unasked, shares));
        }
        return outcomes;
    }

    private Outcome outcome(Population population, int who, Quantities quantities, List<Notice> raised, List<Unasked> unasked, Shares shares) {
        Scope participants = population.participants();
        InputRecord participant = participants.record(who);
        List<Figure> components = plan.payments().stream()
                .filter(payment -> eligibility.concerns(payment.line().source(), participant))
                .map(payment -> quantities.find(payment.line().id()).map(quantity -> new Figure(quantity, who))
                        .orElseGet(() -> notWorkedOut(payment, participants, who, quantities)))
                .toList();
        List<Figures> lines = plan.lines().stream().map(WiredLine::line).filter(Calculation::isFinished)
                .map(line -> quantities.find(line.id())).flatMap(Optional::stream)
                .map(quantity -> new Figures(quantity, shares.of(quantity.scope(), who)))
                .filter(figures -> figures.positions().length > 0 || figures.quantity().scope().canRead(participants)).toList();
        List<Notice> notices = raised.stream().filter(notice -> eligibility.concerns(notice.alert().source(), participant))
                .flatMap(notice -> shares.of(notice, who).stream()).sorted(Comparator.comparing(notice -> notice.alert().id())).toList();
        return Deciding.outcome(participant, participants.currency(who), new Outcome.Worked(components, lines, told(participants, who, quantities, shares), reported(participant, who, quantities, shares), notices, quantities),
                unasked.stream().filter(one -> eligibility.concerns(one.alert().source(), participant) && one.concerns(shares, who)).map(Unasked::message).toList());
    }

    /** What a mistake in the policy kept from being worked out is told as missing, like a payment. */
    private List<Outcome.Told> told(Scope participants, int who, Quantities quantities, Shares shares) {
        return plan.statement().stream().filter(item -> eligibility.concerns(item.source(), participants.record(who)))
                .map(item -> new Outcome.Told(item.name(), quantities.find(item.word()).map(quantity -> new Figures(quantity, shares.told(quantity, who)))
                        .orElseGet(() -> new Figures(notWorkedOut(line(item.word()), participants, who, quantities).quantity(), new int[] {who}))))
                .toList();
    }

    private WiredLine line(String id) {
        return plan.lines().stream().filter(wired -> wired.line().id().equals(id)).findFirst().orElseThrow();
    }

    /** Reports are about those in the plan of the workbook that asks for them. */
    private Map<Role, Figure> reported(InputRecord participant, int who, Quantities quantities, Shares shares) {
        Map<Role, Figure> reported = new EnumMap<>(Role.class);
        plan.reported().stream().filter(one -> !one.role().isOfRatings() && eligibility.concerns(one.source(), participant)).forEach(one -> quantities.find(one.word()).map(quantity -> new Figures(quantity, shares.told(quantity, who)))
                .flatMap(figures -> figures.all().stream().findFirst()).ifPresent(figure -> reported.put(one.role(), figure)));
        return reported;
    }

    /** An alert that nobody raised. @param due where it should have been; null if it never got an answer to go by */
    private record Unasked(Alert alert, Notice due) {

        private boolean concerns(Shares shares, int who) {
            return due == null || shares.of(due, who).isPresent();
        }

        private Message message() {
            return Message.of("missing.not-worked-out", alert.line());
        }
    }

    /** Alerts that should have been raised, or never got an answer to go by: no hold is lost because a rule is. */
    private List<Unasked> unasked(Quantities quantities, List<Notice> raised) {
        return plan.alerts().stream()
                .filter(alert -> raised.stream().noneMatch(notice -> notice.alert().equals(alert.alert())))
                .map(alert -> new Unasked(alert.alert(), quantities.find(alert.of()).map(answer -> Notice.of(alert.alert(), answer)).orElse(null)))
                .toList();
    }

    /** Only the last of the lines a row stands for has the row's id without a letter. */
    private static boolean isFinished(Line line) {
        return Character.isDigit(line.id().charAt(line.id().length() - 1)) && line.id().charAt(0) == 'L';
    }

    /** Names the first lines without a result: whatever they feed has none because of them. */
    private Figure notWorkedOut(WiredLine payment, Scope participants, int who, Quantities quantities) {
        List<Object> names = plan.lines().stream()
                .filter(wired -> !quantities.has(wired.line().id()))
                .filter(wired -> wired.operands().values().stream().flatMap(List::stream).allMatch(quantities::has))
                .<Object>map(wired -> wired.line().name())
                .distinct().toList();
        Result missing = new Result.Missing(Message.of("missing.not-worked-out", names), false);
        List<Step> steps = Collections.nCopies(participants.size(), Step.of(missing));
        return new Figure(Quantity.of(payment.line(), participants, steps, List.of()), who);
    }
}
