package org.meritrail.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.meritrail.kernel.Message;

/**
 * An alert that was raised for a participant.
 *
 * @param because the yes/no quantity
 * @param records the records of its scope that said yes
 */
public record Notice(String who, Alert alert, Quantity because, List<String> records) {

    /** Its text, and the records it was raised for. */
    public Message says() {
        return records.equals(List.of(who)) ? Message.of("notice.text", alert.text()) : Message.of("notice.records", alert.text(), List.copyOf(records));
    }

    public static Notice of(Alert alert, Quantity answer) {
        List<String> records = new ArrayList<>();
        for (int position = 0; position < answer.steps().size(); position++) {
            if (answer.steps().get(position).result().equals(YesNo.YES)) {
                records.add(answer.scope().records().get(position).id());
            }
        }
        return new Notice(answer.who(), alert, answer, records);
    }
}
