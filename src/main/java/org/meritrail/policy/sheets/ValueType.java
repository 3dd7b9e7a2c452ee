package org.meritrail.policy.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.meritrail.kernel.Currencies;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.types.Kind;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Unit;

/**
 * What the unit column of a workbook says about the values beside or below it.
 *
 * @param unit null for words, dates and yes/no; money without a currency is in whatever the participant is paid in
 */
record ValueType(ColumnType type, Unit unit) {

    private static final Map<String, ValueType> BY_KEY = Map.of(
            "percent", new ValueType(ColumnType.PERCENT, Unit.PERCENT),
            "number", new ValueType(ColumnType.NUMBER, Unit.NUMBER),
            "count", new ValueType(ColumnType.COUNT, Unit.COUNT),
            "score", new ValueType(ColumnType.SCORE, Unit.SCORE),
            "text", new ValueType(ColumnType.LABEL, null),
            "date", new ValueType(ColumnType.DATE, null),
            "yes-no", new ValueType(ColumnType.YES_NO, null),
            "pay-currency", new ValueType(ColumnType.MONEY, Unit.money("")));

    private static final Pattern CURRENCY = Pattern.compile("\\p{L}{3}|\\p{Sc}");
    private static final Words WORDS = Words.of("unit.",
            List.of("percent", "number", "count", "score", "text", "date", "yes-no", "pay-currency"));

    private static final List<Phrase> ALLOWED = Stream.concat(WORDS.shown().stream(), Stream.of(Message.of("unit.of-a-currency"))).toList();

    Kind kind() {
        return unit == null ? Kind.of(type) : Kind.of(unit);
    }

    /** Whether some of its values come before others. */
    boolean isOrdered() {
        return unit != null || type == ColumnType.DATE;
    }

    /** The units that can be multiplied. */
    static final Words NUMBERS = Words.of("unit.", List.of("percent", "number", "count", "score", "pay-currency"));

    /** A word of the list or the code of a currency; a finding otherwise. */
    static Optional<ValueType> read(Cell cell, Findings findings) {
        Optional<String> text = CellText.required(cell, findings);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<ValueType> known = WORDS.key(text.get()).map(BY_KEY::get).or(() -> money(text.get()));
        if (known.isEmpty()) {
            if (CURRENCY.matcher(text.get()).matches()) {
                findings.add(FindingCode.CURRENCY_UNKNOWN, cell.place(), cell.shown(), cell.shown());
            } else {
                Unknown.tellWord(FindingCode.WORD_UNKNOWN, cell, ALLOWED, findings);
            }
        }
        return known;
    }

    /** The code of a currency; a finding otherwise. */
    static Optional<String> currency(Cell cell, Findings findings) {
        Optional<ValueType> money = CellText.required(cell, findings).flatMap(ValueType::money);
        if (money.isEmpty()) {
            findings.add(FindingCode.CURRENCY_UNKNOWN, cell.place(), cell.shown(), cell.shown());
        }
        return money.map(type -> type.unit().currency());
    }

    private static Optional<ValueType> money(String code) {
        return Optional.of(code).filter(Currencies::isCode).map(currency -> new ValueType(ColumnType.MONEY, Unit.money(currency)));
    }
}
