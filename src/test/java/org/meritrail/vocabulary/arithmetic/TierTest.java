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
import org.meritrail.vocabulary.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/** How tiers without gaps divide a quantity up, whatever came before it. */
class TierTest {

    @Property(tries = 1000)
    void divideAllOfItUp(@ForAll @Size(max = 5) List<@IntRange(min = 1, max = 500) Integer> widths, @ForAll @IntRange(min = -2000, max = 2000) int after,
                         @ForAll @IntRange(min = -2000, max = 2000) int quantity) {
        Exact all = tiers(widths).stream().map(tier -> tier.fills(Exact.of(after), Exact.of(quantity))).reduce(Exact.ZERO, Exact::plus);
        assertThat(all).isEqualTo(Exact.of(quantity));
    }

    @Property(tries = 1000)
    void giveTheSameInTwoPartsAsInOne(@ForAll @Size(max = 5) List<@IntRange(min = 1, max = 500) Integer> widths,
                                      @ForAll @IntRange(min = -2000, max = 2000) int after, @ForAll @IntRange(min = -2000, max = 2000) int one,
                                      @ForAll @IntRange(min = -2000, max = 2000) int other) {
        for (Tier tier : tiers(widths)) {
            Exact parts = tier.fills(Exact.of(after), Exact.of(one)).plus(tier.fills(Exact.of(after + one), Exact.of(other)));
            assertThat(parts).isEqualTo(tier.fills(Exact.of(after), Exact.of(one + other)));
        }
    }

    @Property(tries = 1000)
    void takeBackWithARefundWhatTheSaleFilled(@ForAll @Size(max = 5) List<@IntRange(min = 1, max = 500) Integer> widths,
                                              @ForAll @IntRange(min = 0, max = 2000) int after, @ForAll @IntRange(min = 0, max = 2000) int sale) {
        for (Tier tier : tiers(widths)) {
            assertThat(tier.fills(Exact.of(after + sale), Exact.of(-sale))).isEqualTo(tier.fills(Exact.of(after), Exact.of(sale)).negated());
            assertThat(tier.fills(Exact.ZERO, Exact.of(-sale))).isEqualTo(tier.fills(Exact.ZERO, Exact.of(sale)).negated());
        }
    }

    private static List<Tier> tiers(List<Integer> widths) {
        List<Tier> tiers = new ArrayList<>();
        int from = 0;
        for (int width : widths) {
            tiers.add(tier(Exact.of(from), Exact.of(from + width)));
            from += width;
        }
        tiers.add(tier(Exact.of(from), null));
        return tiers;
    }

    private static Tier tier(Exact from, Exact to) {
        Amount rate = new Amount(Exact.of("0.05"), Unit.PERCENT);
        return Tier.of(new TableRow("T", List.of(), new Between(from, true, to, false), List.of(rate), null), Exact.ONE, "EUR");
    }
}
