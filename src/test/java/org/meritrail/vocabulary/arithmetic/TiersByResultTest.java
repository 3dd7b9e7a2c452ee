package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.TableRow;

import static org.assertj.core.api.Assertions.assertThat;

/** Tiers whose edges are measured in what was paid, whatever was paid before. */
class TiersByResultTest {

    @Property(tries = 1000)
    void divideAllOfItUp(@ForAll @Size(max = 4) List<@IntRange(min = 1, max = 50) Integer> widths, @ForAll @IntRange(min = -300, max = 300) int paid,
                         @ForAll @IntRange(min = -2000, max = 2000) int quantity) {
        Exact all = TiersByResult.of(tiers(widths), Exact.of(quantity), Exact.of(paid)).stream().map(TiersByResult.Part::part).reduce(Exact.ZERO, Exact::plus);
        assertThat(all).isEqualTo(Exact.of(quantity));
    }

    @Property(tries = 1000)
    void payTheSameInTwoPartsAsInOne(@ForAll @Size(max = 4) List<@IntRange(min = 1, max = 50) Integer> widths,
                                     @ForAll @IntRange(min = -300, max = 300) int paid, @ForAll @IntRange(min = -2000, max = 2000) int one,
                                     @ForAll @IntRange(min = -2000, max = 2000) int other) {
        Exact first = pays(widths, one, Exact.of(paid));
        Exact second = pays(widths, other, Exact.of(paid).plus(first));
        assertThat(first.plus(second)).isEqualTo(pays(widths, one + other, Exact.of(paid)));
    }

    private static Exact pays(List<Integer> widths, int quantity, Exact paid) {
        return TiersByResult.of(tiers(widths), Exact.of(quantity), paid).stream()
                .map(part -> part.part().times(part.tier().rate().number())).reduce(Exact.ZERO, Exact::plus);
    }

    /** From zero, one above the other, the last without an end, each at another rate. */
    private static List<Tier> tiers(List<Integer> widths) {
        List<Tier> tiers = new ArrayList<>();
        Exact from = Exact.ZERO;
        for (int width : widths) {
            tiers.add(tier(from, from.plus(Exact.of(width)), tiers.size()));
            from = from.plus(Exact.of(width));
        }
        tiers.add(tier(from, null, tiers.size()));
        return tiers;
    }

    private static Tier tier(Exact from, Exact to, int at) {
        Amount rate = Amount.number(at % 3 + 1).with(Exact.of(at % 3 + 1).dividedBy(Exact.of(10)));
        return Tier.of(new TableRow("T" + at, List.of(), new Between(from, true, to, false), List.of(rate), null), Exact.ONE, "EUR");
    }
}
