package org.meritrail.intake;

/** Follows the quotes of a record through its lines: where it ends and whether it is well formed. */
final class Quoting {

    enum State { START, PLAIN, QUOTED, CLOSED, BROKEN }

    private final char delimiter;
    private final char quote;

    Quoting(Format format) {
        this.delimiter = format.delimiter();
        this.quote = format.quote();
    }

    /** @return {@code QUOTED} if the record goes on with the next line */
    State after(State before, String line) {
        if (before == State.START && line.indexOf(quote) < 0) {
            return State.PLAIN;
        }
        State state = before;
        for (int at = 0; at < line.length() && state != State.BROKEN; at++) {
            state = next(state, line.charAt(at));
        }
        return state;
    }

    private State next(State state, char character) {
        if (character == quote) {
            return switch (state) {
                case START, CLOSED -> State.QUOTED;
                case QUOTED -> State.CLOSED;
                case PLAIN, BROKEN -> State.BROKEN;
            };
        }
        if (state == State.QUOTED) {
            return State.QUOTED;
        }
        if (character == delimiter) {
            return State.START;
        }
        return state == State.CLOSED ? State.BROKEN : State.PLAIN;
    }
}
