package org.meritrail.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;

/**
 * People who do comparable work and are paid in one currency, women beside men.
 *
 * @param notableGap from this share on a gap asks for a reason
 * @param before     without what is proposed
 * @param after      with it
 */
public record PayGroup(String work, String currency, int women, int men, Exact notableGap, Levels before, Levels after) {

    /**
     * The gaps in each part of pay.
     *
     * @param base     the salary
     * @param variable what is paid beside it; lump sums of a merit round are part of it
     * @param total    both together
     */
    public record Levels(Gap.Both base, Gap.Both variable, Gap.Both total) {
    }

    /** A gap that asks for a reason. @param what which level of which part of pay it is in, before or after */
    public record Observation(Message what, Gap gap) {
    }

    /** @param people at least one woman and one man; the strictest of what holds for them holds for all */
    static PayGroup of(List<Compared> people) {
        List<Compared> women = people.stream().filter(Compared::woman).toList();
        List<Compared> men = people.stream().filter(one -> !one.woman()).toList();
        Exact notable = people.stream().map(Compared::notable).min(Comparator.naturalOrder()).orElseThrow();
        return new PayGroup(people.get(0).work(), people.get(0).currency(), women.size(), men.size(), notable,
                levels(women, men, Compared::before, notable), levels(women, men, Compared::after, notable));
    }

    private static Levels levels(List<Compared> women, List<Compared> men, Function<Compared, Compared.Level> when, Exact notable) {
        return new Levels(both(women, men, when.andThen(Compared.Level::base), notable), both(women, men, when.andThen(Compared.Level::variable), notable),
                both(women, men, when.andThen(Compared.Level::total), notable));
    }

    private static Gap.Both both(List<Compared> women, List<Compared> men, Function<Compared, Exact> part, Exact notable) {
        return Gap.Both.of(women.stream().map(part).toList(), men.stream().map(part).toList(), notable);
    }

    /** The gaps that ask for a reason: before what is proposed, then after; base, variable and total pay. */
    public List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        observe("before", before, observations);
        observe("after", after, observations);
        return List.copyOf(observations);
    }

    private static void observe(String when, Levels levels, List<Observation> observations) {
        observe(when, "base", levels.base(), observations);
        observe(when, "variable", levels.variable(), observations);
        observe(when, "total", levels.total(), observations);
    }

    private static void observe(String when, String part, Gap.Both gaps, List<Observation> observations) {
        observe(when, part, "mean", gaps.mean(), observations);
        observe(when, part, "median", gaps.median(), observations);
    }

    private static void observe(String when, String part, String level, Gap gap, List<Observation> observations) {
        if (gap.notable()) {
            observations.add(new Observation(Message.of("equal-pay.level", Message.of("equal-pay." + part), Message.of("equal-pay." + when),
                    Message.of("equal-pay." + level)), gap));
        }
    }
}
