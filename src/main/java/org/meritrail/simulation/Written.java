package org.meritrail.simulation;

import org.meritrail.intake.PlainValue;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Value;

/** A value as somebody writes it for a field. */
final class Written {

    private Written() {
    }

    /** @throws UnableToSimulate if the field cannot hold it */
    static Value read(String text, Field field) {
        if (text.isEmpty()) {
            throw new UnableToSimulate("simulation.no-value", text, field.column(), Message.of("intake.value.missing", field.column()));
        }
        String currency = field.value() instanceof Amount amount ? amount.unit().currency() : "";
        return PlainValue.read(text, field.word().type(), currency, value -> value, problem -> {
            throw new UnableToSimulate("simulation.no-value", text, field.column(), problem);
        });
    }
}
