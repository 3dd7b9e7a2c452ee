package org.meritrail.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One record of a set.
 *
 * @param owner    null for a participant
 * @param date     null for a participant
 * @param currency of its amounts
 * @param words    inputs by name; one that is not there is absent
 */
record RefRecord(String set, String id, RefRecord owner, LocalDate date, String currency, Map<String, RefResult> words) {

    /** This record or the one above it that is of a set. */
    Optional<RefRecord> upTo(String other) {
        return set.equals(other) ? Optional.of(this) : Optional.ofNullable(owner).flatMap(above -> above.upTo(other));
    }

    RefRecord participant() {
        return owner == null ? this : owner.participant();
    }

    String currencyOfPay() {
        return participant().currency();
    }
}
