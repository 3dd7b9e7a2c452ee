package org.meritrail.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.policy.PolicyReading;
import org.meritrail.policy.findings.Finding;

/** Makes, submits, approves and retires versions of the policy. */
public final class PlanVersions {

    private final VersionRecords records;
    private final Journal journal;
    private final Contents contents;
    private final StoredPolicies policies;
    private final Draftsman draftsman;
    private final Function<Policy, List<Finding>> examples;

    /**
     * @param workspace for what is unpacked to be read
     * @param examples  what the examples of a policy show to be wrong; empty if they agree with it
     */
    public PlanVersions(VersionRecords records, Journal journal, Contents contents, Workspace workspace, Function<Policy, List<Finding>> examples) {
        this.examples = examples;
        this.records = records;
        this.journal = journal;
        this.contents = contents;
        this.policies = new StoredPolicies(contents, workspace);
        this.draftsman = new Draftsman(records, journal, contents, workspace);
    }

    /**
     * Offers the policy of a folder as a draft. A draft that came from the same maker and was never submitted is retired by a newer one.
     *
     * @param folder with {@code decision-tables/} and {@code rules/}; read once and not kept
     */
    public Drafting draft(Actor maker, Path folder) {
        return draftsman.draft(maker, folder);
    }

    /**
     * As {@link #draft}, but files that were taken out of use last, as by a refusal, are no news.
     *
     * @param seen what the folder must still hold
     * @throws PolicyFiles.UnableToCopy if it holds something else by now
     */
    Drafting draftUnlessRetired(Actor maker, Path folder, SortedMap<String, PolicyFiles.Stamp> seen) {
        return draftsman.draftUnlessRetired(maker, folder, seen);
    }

    /**
     * From now on the submitter is an author of the version. Refused while an example of the policy does not agree with it.
     *
     * @param effective the days it may pay for
     */
    public Decision<PlanVersion.Submitted> submit(Actor who, int number, Effective effective, String note) {
        List<Finding> disagreeing = disagreeing(number);
        return decide(who, number, note, version -> version.fold(
                draft -> refusedOr(Refusals.ofDays(number, effective, records.inForce(number)).or(() -> Refusals.ofExamples(number, disagreeing)), () -> {
                    Entry entry = record(who, "version.submitted", number, note);
                    records.add(number, new Step.Submission(effective, entry));
                    return new PlanVersion.Submitted(draft.bytes(), effective, entry);
                }),
                submitted -> refused("refused.version.not-to-submit", submitted),
                approved -> refused("refused.version.not-to-submit", approved),
                retired -> refused("refused.version.not-to-submit", retired)));
    }

    /** Worked out before anyone else has to wait for the decision: the bytes of a version never change. */
    private List<Finding> disagreeing(int number) {
        return records.version(number).filter(PlanVersion.Draft.class::isInstance).map(this::policy)
                .map(reading -> reading.fold(readable -> examples.apply(readable.policy()), unreadable -> List.<Finding>of())).orElse(List.of());
    }

    /** Refused to every author of the version, whatever their roles. */
    public Decision<PlanVersion.Approved> approve(Actor who, int number, String note) {
        return decide(who, number, note, version -> version.fold(
                draft -> refused("refused.version.not-to-approve", draft),
                submitted -> refusedOr(Refusals.ofApproving(who, submitted), () -> {
                    Entry entry = record(who, "version.approved", number, note);
                    records.add(number, new Step.Approval(entry));
                    return new PlanVersion.Approved(submitted.bytes(), submitted.effective(), submitted.submission(), entry);
                }),
                approved -> refused("refused.version.not-to-approve", approved),
                retired -> refused("refused.version.not-to-approve", retired)));
    }

    /** Takes a version out of use: a refusal if it was submitted, an end if it was approved. */
    public Decision<PlanVersion.Retired> retire(Actor who, int number, String note) {
        return decide(who, number, note, version -> refusedOr(Refusals.ofRetiring(who, version, note), () -> {
            Entry entry = record(who, "version.retired", number, note);
            records.add(number, new Step.Retirement(entry));
            return new PlanVersion.Retired(version, entry);
        }));
    }

    private <T> Decision<T> decide(Actor who, int number, String note, Function<PlanVersion, Decision<T>> decision) {
        return journal.decide(() -> Refusals.ofActing(who, note).<Decision<T>>map(Decision.Refused::new)
                .orElseGet(() -> records.version(number).map(decision).orElseGet(() -> Decision.refused("refused.version.unknown", number))));
    }

    private static <T> Decision<T> refusedOr(Optional<Message> reason, Supplier<T> otherwise) {
        return reason.<Decision<T>>map(Decision.Refused::new).orElseGet(() -> Decision.granted(otherwise.get()));
    }

    private static <T> Decision<T> refused(String key, PlanVersion version) {
        return new Decision.Refused<>(Refusals.state(key, version));
    }

    private Entry record(Actor who, String what, int number, String note) {
        return journal.record(who, what, Draftsman.subject(number), note);
    }

    public Optional<PlanVersion> version(int number) {
        return records.version(number);
    }

    /** As it was known at a time. The newest first. */
    public List<PlanVersion> asKnownOn(Instant time) {
        return records.knownOn(time);
    }

    /** The newest first. */
    public List<PlanVersion> all() {
        return records.knownOn(Instant.MAX);
    }

    /** The approved version that covers the whole period and was approved last. */
    public Optional<PlanVersion.Approved> payingFor(Period period) {
        return all().stream()
                .flatMap(version -> version.fold(draft -> Optional.<PlanVersion.Approved>empty(), submitted -> Optional.<PlanVersion.Approved>empty(),
                        Optional::of, retired -> Optional.<PlanVersion.Approved>empty()).stream())
                .filter(version -> version.effective().covers(period))
                .max(Comparator.comparing(version -> version.approval().number()));
    }

    /** What the days of a version would be if its workbooks decide: the days on which all of them are in force. */
    public Effective proposed(PlanVersion version) {
        return records.inForce(version.number());
    }

    /** Reads the version's stored bytes, never the folder; unreadable where this program finds mistakes that an earlier one did not. */
    public PolicyReading policy(PlanVersion version) {
        return policies.read(version.bytes().files());
    }

    /** The bytes of one of its files. */
    public Optional<byte[]> file(PlanVersion version, String path) {
        return Optional.ofNullable(version.bytes().files().get(path)).map(contents::bytes);
    }

    /** Writes all its files below an empty folder. */
    public void unpack(PlanVersion version, Path folder) {
        policies.write(version.bytes().files(), folder);
    }
}
