package org.meritrail.vocabulary;

import java.util.List;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;

/**
 * An alert that was raised for a participant.
 *
 * @param because   the yes/no quantity
 * @param positions of the records of its scope that said yes, or that could not be told
 */
public record Notice(String who, Alert alert, Quantity because, List<Integer> positions) {

    public static Notice of(Alert alert, Quantity answer) {
        List<Integer> positions = IntStream.range(0, answer.steps().size()).filter(at -> {
            Result result = answer.steps().get(at).result();
            return result.equals(YesNo.YES) || result.isMissing();
        }).boxed().toList();
        return new Notice(answer.who(), alert, answer, positions);
    }

    /** Ids of the records it was raised for. */
    public List<String> records() {
        return positions.stream().map(at -> because.scope().records().get(at).id()).toList();
    }

    /** Its text, the records it was raised for, and why where that could not be told. */
    public Message says() {
        Message text = records().equals(List.of(who))
                ? Message.of("notice.text", alert.text()) : Message.of("notice.records", alert.text(), List.copyOf(records()));
        return because.steps().get(positions.get(0)).result() instanceof Result.Missing missing
                ? Message.of("notice.unanswered", text, missing.reason()) : text;
    }
}
