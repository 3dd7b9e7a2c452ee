package org.meritrail.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.content.Contents;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.Saying;
import org.meritrail.intake.Correction;
import org.meritrail.intake.FileCount;
import org.meritrail.intake.Received;
import org.meritrail.intake.Reject;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.pseudonym.Concealing;
import org.meritrail.vocabulary.DataSet;
import org.meritrail.vocabulary.InputRecord;

/**
 * The records that a run was worked out from, as they are kept: canonical, whatever files they came in, and naming people by their keys. One line of
 * JSON for each, in parts; {@code docs/ledger.md} describes them. The inverse is {@link RestoredInputs}.
 */
final class StoredInputs {

    static final String SCHEMA = "meritrail/inputs/1";

    private static final int LINES_OF_A_PART = 5000;
    private static final String PAYROLL_ID = "payroll-id";

    private final Contents contents;
    private final Concealing concealing;
    private final boolean withPayrollIds;
    private final List<String> parts = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private int lines;

    /** @param parts SHA-256 of each, in their order */
    record Index(String schema, List<String> parts) {
    }

    /** Exactly one of these is not null. */
    record Line(InputPerson person, Count count, Refused reject, String unread, Corrected correction, Kept record) {
    }

    /** A {@link FileCount}. */
    record Count(String file, String set, int read, int accepted, int rejected, int duplicates, SortedMap<String, Integer> filtered, List<String> unknown,
                 List<String> absent) {
    }

    /** A {@link Reject}. */
    record Refused(String file, int row, String column, String cell, Saying reason) {
    }

    /** A {@link Correction}. */
    record Corrected(Kept original, Kept replacement) {
    }

    /** An {@link InputRecord} of a data set. */
    record Kept(String set, String id, String file, int row, SortedMap<String, Fact> fields) {
    }

    private StoredInputs(Contents contents, Concealing concealing, boolean withPayrollIds) {
        this.contents = contents;
        this.concealing = concealing;
        this.withPayrollIds = withPayrollIds;
    }

    /** @return the SHA-256 of the index */
    static Fingerprint keep(Received received, Keying keying, Contents contents) {
        StoredInputs stored = new StoredInputs(contents, keying.concealing(), keying.readsPayrollIds());
        InputPerson.all(keying.people(), keying.concealing()).forEach(one -> stored.add(new Line(one, null, null, null, null, null)));
        received.counts().forEach(one -> stored.add(new Line(null, count(one), null, null, null, null)));
        received.rejects().forEach(one -> stored.add(new Line(null, null, refused(one), null, null, null)));
        received.unread().forEach(one -> stored.add(new Line(null, null, null, one, null, null)));
        received.corrections().forEach(one -> stored.add(new Line(null, null, null, null, stored.corrected(one), null)));
        new TreeMap<>(received.accepted()).forEach((set, records) ->
                records.forEach(one -> stored.add(new Line(null, null, null, null, null, stored.kept(set, one)))));
        stored.end();
        return contents.put(Json.bytes(new Index(SCHEMA, stored.parts)));
    }

    private void add(Line line) {
        part.append(Json.of(line, concealing)).append('\n');
        lines++;
        if (lines % LINES_OF_A_PART == 0) {
            end();
        }
    }

    private void end() {
        if (!part.isEmpty()) {
            parts.add(contents.put(part.toString().getBytes(StandardCharsets.UTF_8)).hex());
            part.setLength(0);
        }
    }

    private static Count count(FileCount one) {
        return new Count(one.file(), one.set().key(), one.read(), one.accepted(), one.rejected(), one.duplicates(), one.filtered(), one.headings().unknown(),
                one.headings().absent());
    }

    private static Refused refused(Reject one) {
        return new Refused(one.file(), one.row(), one.column(), one.value(), Saying.of(one.reason()));
    }

    private Corrected corrected(Correction one) {
        return new Corrected(kept(one.set(), one.original()), kept(one.set(), one.replacement()));
    }

    private Kept kept(DataSet set, InputRecord one) {
        SortedMap<String, Fact> fields = new TreeMap<>();
        one.fields().forEach((column, value) -> {
            if (withPayrollIds || !(set.equals(DataSet.PARTICIPANTS) && column.equals(PAYROLL_ID))) {
                fields.put(column, Fact.of(value));
            }
        });
        return new Kept(set.key(), one.id(), one.origin().file(), one.origin().row(), fields);
    }
}
