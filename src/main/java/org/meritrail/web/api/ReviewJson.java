package org.meritrail.web.api;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.batch.PayrollShare;
import org.meritrail.batch.Review;
import org.meritrail.batch.SignOff;
import org.meritrail.kernel.Texts;

/**
 * @param against  number of the latest released run of the period before; null if there is none
 * @param outdated why the run would come to something else if it were started again; null if it would not
 */
record ReviewJson(TotalsJson totals, Integer against, SortedMap<String, SumsJson> sums, List<ChangeJson> changes, List<PayoutJson> withheld,
                  ShareJson payroll, List<Review.Unpayable> unpayable, List<Review.SamePayroll> samePayroll, List<AsPaidJson> asPaid,
                  List<SignOffJson> signOffs, AdjustmentsApi.AdjustedJson adjustments, String outdated) {

    record SumsJson(String now, String before) {
    }

    record ChangeJson(String participant, String name, String currency, String now, String before) {
    }

    /** What payroll gets by the run: only what differs from what was released for the period before. */
    record ShareJson(List<SumJson> sums, List<CorrectionJson> corrections) {

        static ShareJson of(PayrollShare share) {
            return new ShareJson(share.sums().stream().map(sum -> new SumJson(sum.kind(), sum.lines(), Money.of(sum.amount()), sum.currency())).toList(),
                    share.corrections().stream().map(CorrectionJson::of).toList());
        }
    }

    record SumJson(String kind, int lines, String amount, String currency) {
    }

    /** @param paid for the period before @param due now @param amount the difference @param before the released run that explains what was due before */
    record CorrectionJson(String participant, String name, String component, String kind, String paid, String due, String amount, String currency,
                          Integer before) {

        static CorrectionJson of(PayrollShare.Named one) {
            return new CorrectionJson(one.line().participant(), one.name(), one.line().component(), one.line().kind().key(), Money.of(one.correction().paid()),
                    Money.of(one.correction().due()), Money.of(one.line().amount()), one.line().currency(), one.correction().before());
        }
    }

    record AsPaidJson(String participant, String currency, String paid) {
    }

    /**
     * What has to be signed before release.
     *
     * @param participant empty if it is about nobody in particular
     * @param says        the alert's text and the records, in the reader's language
     * @param signed      null until somebody has signed it
     */
    record SignOffJson(int number, String participant, String says, StepJson signed) {

        static SignOffJson of(SignOff one, Texts texts) {
            return new SignOffJson(one.number(), one.participant(), one.says().in(texts), one.signed() == null ? null : StepJson.of(one.signed(), texts));
        }
    }

    static ReviewJson of(Review review, Texts texts) {
        SortedMap<String, SumsJson> sums = new TreeMap<>();
        review.sums().forEach((currency, both) -> sums.put(currency, new SumsJson(Money.of(both.now()), Money.of(both.before()))));
        return new ReviewJson(TotalsJson.of(review.totals()), review.against() == null ? null : review.against().number(), sums,
                review.changes().stream().map(change -> new ChangeJson(change.participant(), change.name(), change.currency(), Money.of(change.now()),
                        Money.of(change.before()))).toList(),
                review.withheld().stream().map(payout -> PayoutJson.of(payout, review.adjusted(), texts)).toList(), ShareJson.of(review.payroll()), review.unpayable(),
                review.samePayroll(),
                review.asPaid().stream().map(one -> new AsPaidJson(one.participant(), one.currency(), Money.of(one.paid()))).toList(),
                review.signOffs().stream().map(one -> SignOffJson.of(one, texts)).toList(),
                AdjustmentsApi.AdjustedJson.of(review.adjusted(), texts), review.outdated() == null ? null : review.outdated().in(texts));
    }
}
