package org.meritrail.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.batch.RunHistory;
import org.meritrail.batch.Runs;
import org.meritrail.content.Contents;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.RefusedDelivery;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;

/** Files that came in, and which of them are still needed. */
final class RawFiles {

    private final PrivacyRecords records;
    private final Runs.Records runs;
    private final Deliveries deliveries;
    private final Contents contents;

    RawFiles(PrivacyRecords records, Runs.Records runs, Deliveries deliveries, Contents contents) {
        this.records = records;
        this.runs = runs;
        this.deliveries = deliveries;
        this.contents = contents;
    }

    /** Those that may be erased: without the ones whose bytes are those of a policy or of a document of a run, since the same bytes are kept once. */
    List<Deliveries.Raw> erasable() {
        Set<Fingerprint> others = new HashSet<>(records.keptForGood());
        runs.runs().histories().forEach(history -> others.addAll(history.documents(contents::bytes)));
        return deliveries.raw().stream().filter(raw -> !others.contains(raw.sha256())).toList();
    }

    /** Those that a run is calculated from. */
    Collection<Fingerprint> of(RunHistory history) {
        return deliveries.filesAfter(history.order().delivery()).values();
    }

    /** Of what could not be taken, where the reasons quote somebody. */
    Stream<Entry> refused(Mentions mentions) {
        return deliveries.refused().stream().filter(one -> mentions.in(one.said())).map(RefusedDelivery::entry);
    }

    boolean mention(Mentions mentions, Collection<Fingerprint> files) {
        return files.stream().distinct().anyMatch(sha256 -> contents.erased(sha256).isEmpty() && mentions.in(contents.bytes(sha256)));
    }
}
