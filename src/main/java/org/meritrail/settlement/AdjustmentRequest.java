package org.meritrail.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;

/**
 * What somebody asks for.
 *
 * @param component   one of the plan's, or a name of its own
 * @param earningCode what payroll calls the component; empty for one of the plan's, whose code the policy says
 * @param amount      with as many decimals as were written: 1.000 may be a thousand, and is refused where nothing has three of them
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

    /** Something wrong with one of the fields. @param field such as {@code earning-code} */
    public record Flaw(String field, Message reason) {

        static Flaw of(String field, String key, Object... arguments) {
            return new Flaw(field, Message.of(key, arguments));
        }
    }

    /** What is wrong with it whatever the policy says; the period is not looked at. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        unfit("participant", participant).ifPresent(flaws::add);
        unfit("component", component).ifPresent(flaws::add);
        unfit("reason", reason).ifPresent(flaws::add);
        if (!earningCode.isEmpty()) {
            unfit("earning-code", earningCode).ifPresent(flaws::add);
        }
        wrongAmount().ifPresent(flaws::add);
        Optional<Message> unkept = note.isBlank() ? Optional.of(Message.of("refused.note-missing")) : Entry.reasonNotToNote(note);
        unkept.ifPresent(reason -> flaws.add(new Flaw("note", reason)));
        return flaws;
    }

    private static Optional<Flaw> unfit(String field, String text) {
        boolean fit = TEXT.matcher(text).matches() && text.strip().equals(text) && !text.isBlank();
        return fit ? Optional.empty() : Optional.of(Flaw.of(field, "refused.adjustment-text", Message.of("page." + field), String.valueOf(LONGEST)));
    }

    private Optional<Flaw> wrongAmount() {
        Optional<Integer> digits = digits();
        if (digits.isEmpty()) {
            return Optional.of(Flaw.of("currency", "refused.adjustment-currency", currency.replaceAll("\\p{C}", "\uFFFD")));
        }
        boolean fit = amount.signum() != 0 && amount.abs().compareTo(MOST) < 0 && amount.scale() <= digits.get();
        return fit ? Optional.empty() : Optional.of(Flaw.of("amount", "refused.adjustment-amount", currency, String.valueOf(digits.get())));
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

    /** What tells it from another one, however either is written. */
    Meant meant() {
        return new Meant(participant, component, amount.stripTrailingZeros(), currency, period.byUsualName(), reason, note.strip());
    }

    /** Of a request, whatever the component is called for payroll. @param amount without zeros at its end @param period under its usual name */
    record Meant(String participant, String component, BigDecimal amount, String currency, Period period, String reason, String note) {

        static Meant of(Adjustment adjustment) {
            Adjustment.Terms terms = adjustment.terms();
            return new Meant(terms.participant(), terms.component(), terms.amount().stripTrailingZeros(), terms.currency(), terms.period(), terms.reason().code(),
                    adjustment.requested().note().strip());
        }
    }
}
