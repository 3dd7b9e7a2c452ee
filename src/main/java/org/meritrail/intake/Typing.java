package org.meritrail.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meritrail.kernel.Currencies;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** Turns the text of a cell into a value of its column's type, or says why it is none; equal labels are one object. */
final class Typing {

    private static final Map<String, YesNo> ANSWERS = Map.of("yes", YesNo.YES, "sí", YesNo.YES, "true", YesNo.YES, "1", YesNo.YES,
            "no", YesNo.NO, "false", YesNo.NO, "0", YesNo.NO);

    /** @param problem null if there is a value, and the other way round */
    record Typed(Value value, Message problem) {

        static Typed of(Value value) {
            return new Typed(value, null);
        }

        static Typed not(String key, Object... arguments) {
            return new Typed(null, Message.of(key, arguments));
        }
    }

    /** Enough for people, regions and currencies; ids differ in every row and would only fill the memory. */
    private static final int MOST_KEPT = 10_000;

    private final Format format;
    private final Map<String, Typed> keptLabels = new HashMap<>();
    private final Map<String, Unit> keptCurrencies = new HashMap<>();

    Typing(Format format) {
        this.format = format;
    }

    /** @param currency of an amount; not used for anything else */
    Typed type(Cell cell, ColumnType type, String currency) {
        return switch (type) {
            case MONEY -> number(cell, money(currency));
            case PERCENT -> percent(cell);
            case NUMBER -> number(cell, Unit.NUMBER);
            case SCORE -> number(cell, Unit.SCORE);
            case COUNT -> count(cell);
            case LABEL -> keptLabel(cell.text());
            case DATE -> date(cell);
            case YES_NO -> Optional.ofNullable(ANSWERS.get(cell.text().toLowerCase(Locale.ROOT))).map(Typed::of)
                    .orElseGet(() -> Typed.not("intake.value.yes-no"));
        };
    }

    private Typed number(Cell cell, Unit unit) {
        return numbers(cell).read(cell.text()).map(number -> Typed.of(new Amount(Exact.of(number), unit)))
                .orElseGet(() -> Typed.not("intake.value.number", numbers(cell).example()));
    }

    private Typed count(Cell cell) {
        Optional<BigDecimal> number = numbers(cell).read(cell.text());
        return number.isPresent() && number.get().scale() == 0
                ? Typed.of(new Amount(Exact.of(number.get()), Unit.COUNT))
                : Typed.not("intake.value.count");
    }

    private Typed percent(Cell cell) {
        String text = cell.text();
        boolean hundredths = text.endsWith("%");
        String digits = hundredths ? text.substring(0, text.length() - (text.endsWith(" %") ? 2 : 1)) : text;
        return numbers(cell).read(digits)
                .map(number -> Typed.of(new Amount(Exact.of(hundredths ? number.movePointLeft(2) : number), Unit.PERCENT)))
                .orElseGet(() -> Typed.not("intake.value.percent"));
    }

    private Typed date(Cell cell) {
        Dates dates = cell.stored() ? Dates.ISO : format.dates();
        Set<LocalDate> days = dates.read(cell.text());
        if (days.size() > 1) {
            return Typed.not("intake.value.date-several", days.stream().map(LocalDate::toString).toList());
        }
        return days.isEmpty() ? Typed.not("intake.value.date", dates.patterns()) : Typed.of(new Day(days.iterator().next()));
    }

    private Unit money(String currency) {
        return Currencies.isCode(currency) ? keptCurrencies.computeIfAbsent(currency, Unit::money) : Unit.money(currency);
    }

    private Typed keptLabel(String text) {
        Typed kept = keptLabels.get(text);
        if (kept != null) {
            return kept;
        }
        Typed typed = label(text);
        if (keptLabels.size() < MOST_KEPT) {
            keptLabels.put(text, typed);
        }
        return typed;
    }

    private static Typed label(String text) {
        if (text.startsWith(" ") || text.endsWith(" ")) {
            return Typed.not("intake.value.spaces");
        }
        return text.codePoints().anyMatch(Typing::isUnseen) ? Typed.not("intake.value.unseen") : Typed.of(new Label(text));
    }

    /** Characters that make two labels differ though they look the same; the joiners of some scripts are letters' parts. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.SPACE_SEPARATOR -> character != ' ';
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            default -> false;
        };
    }

    private Numbers numbers(Cell cell) {
        return cell.stored() ? Numbers.PLAIN : format.numbers();
    }
}
