package org.meritrail.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One record of a set.
 *
 * @param owner    null for a participant of a plan in which each is alone, and for the company
 * @param further  another that it belongs to, such as a participant's team; null for none
 * @param date     null for what is always there
 * @param currency of its amounts
 * @param words    inputs by name; one that is not there is absent
 */
record RefRecord(String set, String id, RefRecord owner, RefRecord further, LocalDate date, String currency, Map<String, RefResult> words) {

    /** This record or the one above it that is of a set. */
    Optional<RefRecord> upTo(String other) {
        return set.equals(other) ? Optional.of(this)
                : Stream.of(Optional.ofNullable(owner), Optional.ofNullable(further)).flatMap(Optional::stream).flatMap(above -> above.upTo(other).stream()).findFirst();
    }

    RefRecord participant() {
        return set.equals(RefPlan.PARTICIPANTS) ? this : owner.participant();
    }

    String currencyOfPay() {
        return participant().currency();
    }
}
