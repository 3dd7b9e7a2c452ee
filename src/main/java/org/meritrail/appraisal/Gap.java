package org.meritrail.appraisal;

import java.util.List;
import java.util.function.Function;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;

/**
 * The difference between the pay levels of men and women as a share of that of men, after Article 3 of Directive (EU) 2023/970: above zero
 * where women earn less. Nothing is rounded.
 *
 * @param women   their pay level
 * @param men     their pay level
 * @param gap     (men − women) / men; null if the men's level is zero or below, where the share has no meaning
 * @param reason  why there is no gap; otherwise null
 * @param notable whether the gap, in whichever direction, reaches the share from which on it asks for a reason
 */
public record Gap(Exact women, Exact men, Exact gap, Message reason, boolean notable) {

    /** The pay level as mean and as median. */
    public record Both(Gap mean, Gap median) {

        static Both of(List<Exact> women, List<Exact> men, Exact notable) {
            return new Both(Gap.of(women, men, Middle::mean, notable), Gap.of(women, men, Middle::median, notable));
        }
    }

    private static Gap of(List<Exact> women, List<Exact> men, Function<List<Exact>, Exact> level, Exact notable) {
        Exact womens = level.apply(women);
        Exact mens = level.apply(men);
        if (mens.signum() <= 0) {
            return new Gap(womens, mens, null, Message.of("equal-pay.no-gap"), false);
        }
        Exact gap = mens.minus(womens).dividedBy(mens);
        return new Gap(womens, mens, gap, null, gap.abs().compareTo(notable) >= 0);
    }
}
