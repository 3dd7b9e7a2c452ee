package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Where payouts and rejects of runs are kept. Only decisions add to it. */
public interface PayoutRecords {

    void add(List<Payout> payouts);

    void add(int run, List<RunReject> rejects);

    /** How many payouts a run has, by outcome. */
    SortedMap<String, Integer> outcomes(int run);

    /** Those whose pay a run did not withhold. */
    Set<String> settled(int run);

    /** What is due, by component and currency. */
    SortedMap<String, SortedMap<String, BigDecimal>> components(int run);

    /** What is due, by currency. */
    SortedMap<String, BigDecimal> total(int run);

    /** @see Runs#payouts(int, String, String, String, int, int) */
    Runs.Page<Payout> page(int run, String search, String outcome, String sort, int page, int size);

    Optional<Payout> payout(int run, String participant);

    /** By participant. */
    List<Payout> payouts(int run);

    /** Those of a participant in any run, the newest run first. */
    List<Payout> of(String participant);

    Runs.Page<RunReject> rejects(int run, int page, int size);
}
