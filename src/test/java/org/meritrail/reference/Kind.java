package org.meritrail.reference;

import java.util.List;

/** What a word of a generated plan holds. */
enum Kind {
    MONEY("money", "EUR"), PERCENT("percent", RefUnits.PERCENT), NUMBER("number", RefUnits.NUMBER), COUNT("count", RefUnits.COUNT),
    SCORE("score", RefUnits.SCORE), TEXT("text", "text"), DATE("date", "date"), ANSWER("yes/no", "yes/no"),
    /** A percentage of which a few together are often less than the whole. */
    SHARE("percent", RefUnits.PERCENT);

    static final List<Kind> GENERAL = List.of(MONEY, PERCENT, NUMBER, COUNT, SCORE, TEXT, DATE, ANSWER);
    static final List<Kind> NUMBERS = List.of(MONEY, PERCENT, NUMBER, COUNT, SCORE);

    /** As the type of an input. */
    final String type;
    /** As the unit of a value or column. */
    final String unit;

    Kind(String type, String unit) {
        this.type = type;
        this.unit = unit;
    }

    boolean isNumber() {
        return NUMBERS.contains(this);
    }

    boolean isOrdered() {
        return isNumber() || this == DATE;
    }

    /** Of a product with a factor. */
    Kind times(Kind factor) {
        return this == PERCENT ? factor : this;
    }

    /** Of a quotient by a factor or by the same kind. */
    Kind over(Kind divisor) {
        if (this == divisor) {
            return PERCENT;
        }
        return this == PERCENT ? NUMBER : this;
    }
}
