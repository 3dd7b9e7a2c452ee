package org.meritrail.web.api;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.batch.Review;
import org.meritrail.kernel.Texts;

/** @param against number of the latest released run of the period before; null if there is none */
record ReviewJson(TotalsJson totals, Integer against, SortedMap<String, SumsJson> sums, List<ChangeJson> changes, List<PayoutJson> withheld,
                  List<Review.Unpayable> unpayable, List<AsPaidJson> asPaid) {

    record SumsJson(String now, String before) {
    }

    record ChangeJson(String participant, String name, String currency, String now, String before) {
    }

    record AsPaidJson(String participant, String currency, String paid) {
    }

    static ReviewJson of(Review review, Texts texts) {
        SortedMap<String, SumsJson> sums = new TreeMap<>();
        review.sums().forEach((currency, both) -> sums.put(currency, new SumsJson(Money.of(both.now()), Money.of(both.before()))));
        return new ReviewJson(TotalsJson.of(review.totals()), review.against() == null ? null : review.against().number(), sums,
                review.changes().stream().map(change -> new ChangeJson(change.participant(), change.name(), change.currency(), Money.of(change.now()),
                        Money.of(change.before()))).toList(),
                review.withheld().stream().map(payout -> PayoutJson.of(payout, texts)).toList(), review.unpayable(),
                review.asPaid().stream().map(one -> new AsPaidJson(one.participant(), one.currency(), Money.of(one.paid()))).toList());
    }
}
