package org.meritrail.web.pages;

import java.util.List;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.difference.DifferenceText;
import org.meritrail.explanation.difference.ExplanationDifference;
import org.meritrail.kernel.Texts;

/**
 * Why two payouts are not the same, as a page shows it. Amounts are rounded to coins.
 *
 * @param sum     null where the currencies differ
 * @param others  how many smaller causes there are besides
 * @param rest    what these come to together; null where there are none
 * @param rounded whether parts have more digits than are shown
 */
public record ShownPayoutDifference(ExplanationDifference told, List<Row> components, List<Part> parts, String sum, int others, String rest, boolean rounded) {

    /** @param change null where the currencies differ */
    public record Row(String name, String before, String after, String change) {
    }

    /** @param because what a decision looked at, each as a sentence */
    public record Part(String amount, String cause, List<String> because) {
    }

    static ShownPayoutDifference of(ExplanationDifference difference, Texts texts) {
        List<Row> components = difference.components().stream()
                .map(one -> new Row(one.name(), said(one.before(), texts), said(one.after(), texts), signed(one.difference(), texts))).toList();
        List<Part> parts = difference.parts().stream().limit(DifferenceText.MOST).map(part -> new Part(signed(part.amount(), texts), DifferenceText.of(part.cause(), texts),
                part.because().stream().map(because -> DifferenceText.of(because, texts)).toList())).toList();
        return new ShownPayoutDifference(difference, components, parts, signed(difference.difference(), texts), difference.parts().size() - parts.size(),
                signed(difference.rest(DifferenceText.MOST), texts), DifferenceText.isRounded(difference));
    }

    private static String signed(Fact amount, Texts texts) {
        return amount == null ? null : DifferenceText.signed(amount, texts);
    }

    private static String said(Fact fact, Texts texts) {
        return fact == null ? "–" : fact.in(texts);
    }
}
