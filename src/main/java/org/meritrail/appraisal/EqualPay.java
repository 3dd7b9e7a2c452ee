package org.meritrail.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Outcome;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Role;

/**
 * The gaps in pay between women and men who do comparable work, before and after what an evaluation proposes. The definitions are those of
 * Directive (EU) 2023/970: pay gap, pay level and their medians of Article 3(1), groups of workers of Article 3(1)(h), and the 5 % from which
 * on Article 10(1) asks for objective reasons; the policy states the share. A gap is an observation, never a finding: there may be good reasons.
 *
 * @param groups      by work and currency
 * @param notShown    groups with fewer women or fewer men than the policy's smallest group, about whom nothing else is told
 * @param notCompared those who are in no group, by reason
 */
public record EqualPay(List<PayGroup> groups, List<NotShown> notShown, List<NotCompared> notCompared) {

    /** A group that is too small to be shown. */
    public record NotShown(String work, String currency) {
    }

    /** @param reason names what is missing, nobody's figures */
    public record NotCompared(Message reason, int people) {
    }

    /** Empty if the policy names no gender, or if it gives nobody a new salary in the period, since then nothing is proposed that could be compared. */
    public static Optional<EqualPay> of(Evaluation evaluation) {
        if (!Taking.isNamed(evaluation, Role.GENDER) || evaluation.outcomes().stream().map(Taking::new).noneMatch(taking -> taking.isOpen(Role.NEW_SALARY))) {
            return Optional.empty();
        }
        boolean lumpSums = Taking.isNamed(evaluation, Role.LUMP_SUM);
        List<Compared> compared = new ArrayList<>();
        Map<String, NotCompared> others = new TreeMap<>();
        for (Outcome outcome : evaluation.outcomes()) {
            Taking taking = new Taking(outcome);
            Optional<Compared> one = Compared.of(taking, lumpSums);
            one.ifPresentOrElse(compared::add, () -> count(reason(outcome, taking), others));
        }
        return Optional.of(of(compared, List.copyOf(others.values())));
    }

    private static EqualPay of(List<Compared> compared, List<NotCompared> others) {
        Comparator<Compared> order = Comparator.comparing(Compared::work).thenComparing(Compared::currency);
        Map<Boolean, List<List<Compared>>> groups = compared.stream().collect(Collectors.groupingBy(one -> one, () -> new TreeMap<>(order), Collectors.toList()))
                .values().stream().collect(Collectors.partitioningBy(EqualPay::isShown));
        return new EqualPay(groups.get(true).stream().map(PayGroup::of).toList(),
                groups.get(false).stream().map(group -> new NotShown(group.get(0).work(), group.get(0).currency())).toList(), others);
    }

    /** The strictest size that is stated for any of its people counts; without a woman or a man there is nothing to compare. */
    private static boolean isShown(List<Compared> group) {
        Exact smallest = group.stream().map(Compared::smallest).reduce(Exact.ONE, Exact::max);
        long women = group.stream().filter(Compared::woman).count();
        return Exact.of(Math.min(women, group.size() - women)).compareTo(smallest) >= 0;
    }

    private static void count(Message reason, Map<String, NotCompared> others) {
        others.merge(reason.key() + reason.arguments(), new NotCompared(reason, 1), (one, more) -> new NotCompared(reason, one.people() + more.people()));
    }

    private static Message reason(Outcome outcome, Taking taking) {
        if (outcome.reported().isEmpty()) {
            return Message.of("equal-pay.not-worked-out");
        }
        return taking.lacking().keySet().stream().findFirst().filter(role -> role != Role.GENDER)
                .map(role -> Message.of("equal-pay.lacks", Message.of("role." + role.key()))).orElseGet(() -> Message.of("equal-pay.gender"));
    }
}
