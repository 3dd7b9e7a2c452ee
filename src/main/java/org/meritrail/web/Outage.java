package org.meritrail.web;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away, which comes back, from a fault of the program. */
public final class Outage {

    private Outage() {
    }

    /** @param fault null for none */
    public static boolean isBehind(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DataAccessResourceFailureException || cause instanceof CannotCreateTransactionException
                        || cause instanceof SQLException refused && isAway(String.valueOf(refused.getSQLState())));
    }

    /** SQL's class of broken connections, and PostgreSQL's of a server that shuts down or starts. */
    private static boolean isAway(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }
}
