package org.meritrail.intake;

import java.util.function.Function;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Value;

/** A value written as in a data file without a mapping: a point before decimals, days as 2026-07-31. */
public final class PlainValue {

    private PlainValue() {
    }

    /**
     * The value, or why the text is none.
     *
     * @param currency of an amount of money; not used for anything else
     */
    public static <T> T read(String text, ColumnType type, String currency, Function<Value, T> value, Function<Message, T> problem) {
        Typing.Typed typed = new Typing(Format.PLAIN).type(Cell.written(text), type, currency);
        return typed.problem() == null ? value.apply(typed.value()) : problem.apply(typed.problem());
    }
}
