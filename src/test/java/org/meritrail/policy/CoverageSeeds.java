package org.meritrail.policy;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Place;

import static org.meritrail.fixtures.SoundPolicy.exemplify;
import static org.meritrail.fixtures.WorkbookBuilder.row;
import static org.meritrail.policy.Seed.workbook;

/** What no example reaches, in a policy whose examples otherwise reach everything. */
final class CoverageSeeds {

    static final Set<FindingCode> CODES = EnumSet.of(FindingCode.NO_EXAMPLES, FindingCode.EXAMPLES_INCOMPLETE, FindingCode.EXAMPLE_PROPOSED,
            FindingCode.LINES_UNREACHED, FindingCode.PAYMENT_UNEXPECTED);

    private CoverageSeeds() {
    }

    static Stream<Seed> all() {
        return Stream.of(
                new Seed("no examples", FindingCode.NO_EXAMPLES, Place.file("decision-tables"), book -> book.without("Examples"), folder -> { }),
                workbook(FindingCode.EXAMPLES_INCOMPLETE, "Factors", "", "a row that no example reaches", book -> exemplify(book).put("Examples", "E26", "North")),
                workbook(FindingCode.EXAMPLES_INCOMPLETE, "NB", "", "an edge that every example keeps clear of",
                        book -> exemplify(book).put("Examples", "E15", 70000).put("Examples", "E16", 70000)),
                workbook(FindingCode.LINES_UNREACHED, "Lines", "", "a gate that no example closes",
                        book -> exemplify(book).put("Examples", "E6", 60000).put("Examples", "E7", 60000)),
                workbook(FindingCode.PAYMENT_UNEXPECTED, "Payments", "A2", "a payment of the amount before the cap, where examples expect the line that was meant",
                        book -> exemplify(book).put("Payments", "A2", "Paid").put("Payments", "B2", "Total")),
                workbook(FindingCode.EXAMPLE_PROPOSED, "Examples", "E32", "a proposal that is not confirmed", book -> exemplify(book).sheet("Examples",
                        row("New", null, "Region", "given", "North"), row("New", "D-1", "Amount", "given", 1), row("New", null, "Sales", "proposed", 2))));
    }
}
