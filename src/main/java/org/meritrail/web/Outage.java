package org.meritrail.web;

import java.util.stream.Stream;
import org.meritrail.content.AwayDatabase;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away from a fault of the program, also where only Spring still says so. */
public final class Outage {

    private Outage() {
    }

    /** @param fault null for none */
    public static boolean isBehind(Throwable fault) {
        return AwayDatabase.isBehind(fault) || Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DataAccessResourceFailureException || cause instanceof CannotCreateTransactionException);
    }
}
