package org.meritrail.vocabulary;

import java.util.List;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;

/**
 * An alert that was raised.
 *
 * @param because   the yes/no quantity
 * @param positions of the records of its scope that said yes, or that could not be told; at least one
 */
public record Notice(Alert alert, Quantity because, List<Integer> positions) {

    public static Notice of(Alert alert, Quantity answer) {
        return new Notice(alert, answer, IntStream.range(0, answer.steps().size()).filter(at -> isRaised(answer, at)).boxed().toList());
    }

    private static boolean isRaised(Quantity answer, int at) {
        Result result = answer.steps().get(at).result();
        return result.equals(YesNo.YES) || result.isMissing();
    }

    /** Only for some of the records. */
    public Notice at(List<Integer> some) {
        return new Notice(alert, because, some);
    }

    /** Ids of the records it was raised for. */
    public List<String> records() {
        return positions.stream().map(at -> because.scope().record(at).id()).toList();
    }

    /** Its text, the records it was raised for, and why where that could not be told. */
    public Message says() {
        boolean aboutOthers = !because.scope().set().equals(Scope.PARTICIPANTS);
        Message text = aboutOthers ? Message.of("notice.records", alert.text(), List.copyOf(records())) : Message.of("notice.text", alert.text());
        return because.steps().get(positions.get(0)).result() instanceof Result.Missing missing
                ? Message.of("notice.unanswered", text, missing.reason()) : text;
    }
}
