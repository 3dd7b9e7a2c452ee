package org.meritrail.explanation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.YesNo;

/**
 * A result as it stands in JSON.
 *
 * @param kind     money, percent, number, count, score, label, date, yes-no, nothing-due or missing
 * @param value    a decimal string, a word, an ISO date, yes or no; null for nothing due and missing. A percent of 7 % is 0.07
 * @param exact    numerator/denominator where the decimals of {@code value} never end and stand cut at twelve; otherwise null
 * @param currency of money; otherwise null
 * @param reason   why nothing is due or something is missing; otherwise null
 */
public record Fact(String kind, String value, String exact, String currency, Saying reason) implements Phrase {

    /** How many a number is written with whose digits never end. */
    public static final int DECIMALS = 12;

    public static Fact of(Result result) {
        return result.fold(Fact::number,
                label -> plain("label", label.text()),
                day -> plain("date", day.date().toString()),
                answer -> plain("yes-no", answer.yes() ? "yes" : "no"),
                nothing -> new Fact("nothing-due", null, null, null, Saying.of(nothing.reason())),
                missing -> new Fact("missing", null, null, null, Saying.of(missing.reason())));
    }

    /** For a participant's own eyes: without whom of the others a figure is missing of. */
    public Fact withoutOthers(String participant) {
        return reason == null ? this : new Fact(kind, value, exact, currency, reason.withoutOthers(participant));
    }

    Fact with(UnaryOperator<String> written) {
        return new Fact(kind, kind.equals("label") ? written.apply(value) : value, exact, currency, reason == null ? null : reason.with(written));
    }

    private static Fact number(Amount amount) {
        Exact number = amount.number();
        String kind = amount.unit().kind().name().toLowerCase(Locale.ROOT);
        String currency = amount.unit().isMoney() ? amount.unit().currency() : null;
        return number.ends()
                ? new Fact(kind, number.plain(), null, currency, null)
                : new Fact(kind, number.toDecimal(DECIMALS).toPlainString(), number.plain(), currency, null);
    }

    private static Fact plain(String kind, String value) {
        return new Fact(kind, value, null, null, null);
    }

    /**
     * The inverse of {@link #of}.
     *
     * @param absent of what is missing, whether it is data that is absent and not the policy that is at fault, which a fact does not tell
     */
    public Result result(boolean absent) {
        return switch (kind) {
            case "label" -> new Label(value);
            case "date" -> new Day(LocalDate.parse(value));
            case "yes-no" -> YesNo.of(value.equals("yes"));
            case "nothing-due" -> new Result.NothingDue(reason.message());
            case "missing" -> new Result.Missing(reason.message(), absent);
            default -> amount();
        };
    }

    @Override
    public String in(Texts texts) {
        return switch (kind) {
            case "label" -> texts.telling(value);
            case "date" -> value;
            case "yes-no" -> texts.say("value." + value);
            case "nothing-due", "missing" -> texts.say("explanation." + kind, reason);
            default -> amount().in(texts);
        };
    }

    private Amount amount() {
        Unit unit = currency == null ? new Unit(Unit.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), "") : Unit.money(currency);
        return new Amount(Exact.parse(exact == null ? value : exact), unit);
    }
}
