package org.meritrail.content;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/** Tells a database that is away, which comes back, from what is wrong with its rows or with the program. */
public final class AwayDatabase {

    private AwayDatabase() {
    }

    /** @param fault null for none */
    public static boolean isBehind(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException || cause instanceof SQLException refused && isAway(String.valueOf(refused.getSQLState())));
    }

    /** SQL's class of broken connections, and PostgreSQL's of a server that shuts down or starts. */
    private static boolean isAway(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }
}
