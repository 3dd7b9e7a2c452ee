package org.meritrail.settlement;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;

/**
 * What somebody asks for.
 *
 * @param component   one of the plan's, or a name of its own
 * @param earningCode what payroll calls the component; empty for one of the plan's, whose code the policy says
 * @param currency    such as {@code EUR}
 * @param reason      a code that the policy lists
 * @param note        why; never empty
 */
public record AdjustmentRequest(String participant, String component, String earningCode, BigDecimal amount, String currency, Period period,
                                String reason, String note) {

    private static final int LONGEST = 200;
    /** What the database has room for: 26 digits before the point, of which sums need some. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(20);
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1," + LONGEST + "}");

    /** What is wrong with it whatever the policy says. */
    Optional<Message> reasonNotToAsk() {
        Optional<Message> unfit = unfit("page.participant", participant).or(() -> unfit("page.component", component))
                .or(() -> unfit("page.reason", reason))
                .or(() -> earningCode.isEmpty() ? Optional.empty() : unfit("page.earning-code", earningCode));
        return unfit.or(this::wrongAmount).or(() -> note.isBlank() ? Optional.of(Message.of("refused.note-missing")) : Optional.empty());
    }

    private static Optional<Message> unfit(String field, String text) {
        boolean fit = TEXT.matcher(text).matches() && text.strip().equals(text) && !text.isBlank();
        return fit ? Optional.empty() : Optional.of(Message.of("refused.adjustment-text", Message.of(field), String.valueOf(LONGEST)));
    }

    private Optional<Message> wrongAmount() {
        Optional<Integer> digits = digits();
        if (digits.isEmpty()) {
            return Optional.of(Message.of("refused.adjustment-currency", currency.replaceAll("\\p{C}", "\uFFFD")));
        }
        boolean fit = amount.signum() != 0 && amount.abs().compareTo(MOST) < 0 && amount.stripTrailingZeros().scale() <= digits.get();
        return fit ? Optional.empty() : Optional.of(Message.of("refused.adjustment-amount", currency, String.valueOf(digits.get())));
    }

    /** How many decimals the currency has; empty if there is no such currency. */
    private Optional<Integer> digits() {
        return Currency.getAvailableCurrencies().stream().filter(known -> known.getCurrencyCode().equals(currency))
                .map(Currency::getDefaultFractionDigits).filter(digits -> digits >= 0).findFirst();
    }

    /** With the digits of its currency. */
    BigDecimal exactAmount() {
        return amount.setScale(digits().orElseThrow());
    }
}
