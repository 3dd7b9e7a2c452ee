package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.evaluation.Outcome;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;

/**
 * One row of the payout files: a participant's component, or a participant without any.
 *
 * @param component empty for those whom the policy does not concern
 * @param amount    what is due, with the digits of its currency; zero if nothing is due or pay is withheld
 * @param held      what was worked out but is withheld; null if nothing could be
 * @param reason    why nothing is due or pay is withheld, and the notes that were raised
 */
record PayoutRow(String participant, String name, String component, BigDecimal amount, BigDecimal held, String currency, String outcome,
                 String reason) {

    static List<PayoutRow> of(Outcome outcome, Texts texts) {
        return outcome.fold(
                due -> rows(outcome, "due", List.of(), texts),
                nothing -> rows(outcome, "nothing-due", nothing.reasons(), texts),
                withheld -> rows(outcome, "withheld", withheld.reasons(), texts));
    }

    private static List<PayoutRow> rows(Outcome outcome, String kind, List<Message> reasons, Texts texts) {
        String reason = Stream.concat(reasons.stream(), outcome.remarks().stream()).map(message -> message.in(texts)).collect(Collectors.joining("; "));
        List<PayoutRow> rows = new ArrayList<>();
        for (Figure component : outcome.components()) {
            BigDecimal worked = component.result() instanceof Amount amount ? digits(amount.number(), amount.unit().currency()) : null;
            boolean withheld = kind.equals("withheld");
            rows.add(row(outcome, component.word().name(), withheld ? null : worked, withheld ? worked : null, kind, reason));
        }
        return rows.isEmpty() ? List.of(row(outcome, "", null, null, kind, reason)) : rows;
    }

    private static PayoutRow row(Outcome outcome, String component, BigDecimal amount, BigDecimal held, String kind, String reason) {
        InputRecord participant = outcome.participant();
        String currency = text(participant, "currency");
        return new PayoutRow(participant.id(), text(participant, "name"), component, amount == null ? digits(Exact.ZERO, currency) : amount, held,
                currency, kind, reason);
    }

    private static BigDecimal digits(Exact number, String currency) {
        return number.toDecimal(Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private static String text(InputRecord participant, String column) {
        return ((Label) participant.field(column).orElseThrow()).text();
    }
}
