package org.meritrail.policy;

import java.util.stream.Stream;

import static org.meritrail.policy.Seed.workbook;
import static org.meritrail.policy.findings.FindingCode.READS_DIFFERENTLY;

/** Sentences beside lines, which the system wrote and people read. */
final class SentenceSeeds {

    private SentenceSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(
                workbook(READS_DIFFERENTLY, "Lines", "Q10", "a sentence that says the limit the other way round", book -> book.put("Lines", "Q1", "reads as")
                        .put("Lines", "Q9", "sum of Boosted, Protected").put("Lines", "Q10", "Total, at least Cap")),
                workbook(READS_DIFFERENTLY, "Lines", "Q7", "a sentence that leaves out the gate and the rounding", book -> book
                        .put("Lines", "Q1", "reads as").put("Lines", "Q7", "product of Earned, Factor")
                        .put("Lines", "Q2", "suma de Amount sobre Deals")));
    }
}
