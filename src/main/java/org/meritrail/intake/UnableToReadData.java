package org.meritrail.intake;

import java.util.List;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

/** Nothing could be read at all; says every mistake at once. Wrong rows never cause it: they become rejects. */
public final class UnableToReadData extends RuntimeException {

    private final transient List<Message> mistakes;

    UnableToReadData(List<Message> mistakes) {
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Message> mistakes() {
        return mistakes;
    }

    @Override
    public String getMessage() {
        return String.join("\n", mistakes.stream().map(mistake -> mistake.in(Texts.ENGLISH)).toList());
    }
}
