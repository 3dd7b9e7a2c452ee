package org.meritrail.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Details;
import org.meritrail.policy.Policy;
import org.meritrail.policy.PolicyReading;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.Severity;

/** Makes, submits, approves and retires versions of the policy. */
public final class PlanVersions {

    private final VersionRecords records;
    private final Journal journal;
    private final Contents contents;
    private final StoredPolicies policies;
    private final Draftsman draftsman;
    private final Checking checking;

    /**
     * @param workspace for what is unpacked to be read
     * @param checks    all that is found in a policy once it was read and compiled
     */
    public PlanVersions(VersionRecords records, Journal journal, Contents contents, Workspace workspace, Function<PolicyReading, List<Finding>> checks) {
        this.records = records;
        this.journal = journal;
        this.contents = contents;
        this.policies = new StoredPolicies(contents, workspace);
        this.checking = new Checking(policies, checks);
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
     * From now on the submitter is an author of the version. Refused while there is an error in it.
     *
     * @param effective the days it may pay for
     */
    public Decision<PlanVersion.Submitted> submit(Actor who, int number, Effective effective, String note) {
        List<Finding> errors = found(number, PlanVersion.Draft.class, Severity.ERROR);
        return decide(who, number, note, version -> version.fold(
                draft -> refusedOr(Refusals.ofDays(number, effective, records.inForce(number)).or(() -> Refusals.ofSubmitting(number, errors)), () -> {
                    Entry entry = record(who, "version.submitted", number, note, effective.added(draft.bytes().details()));
                    records.add(number, new Step.Submission(effective, entry));
                    return new PlanVersion.Submitted(draft.bytes(), effective, entry);
                }),
                submitted -> refused("refused.version.not-to-submit", submitted),
                approved -> refused("refused.version.not-to-submit", approved),
                retired -> refused("refused.version.not-to-submit", retired)));
    }

    /** Worked out before anyone else has to wait for the decision: the bytes of a version never change. */
    private List<Finding> found(int number, Class<? extends PlanVersion> state, Severity severity) {
        return records.version(number).filter(state::isInstance).map(version -> checking.findings(version, severity)).orElse(List.of());
    }

    /** Everything that is found in a version: mistakes that forbid to submit it, what somebody has to sign for, and warnings. */
    public List<Finding> findings(PlanVersion version) {
        return checking.findings(version);
    }

    /** Looks at the policy of a folder and keeps nothing. */
    Validated validated(Path folder) {
        return checking.validated(folder);
    }

    /** In the order they were given. */
    public List<Signature> signatures(int number) {
        return records.signatures(number);
    }

    /**
     * Signs that what could not be checked is right. Refused to every author of the version, whatever their roles.
     *
     * @param findings as {@link Signature#finding} says them; each of those must be there to be signed, and is signed once
     * @param note     what was looked at
     */
    public Decision<List<Signature>> sign(Actor who, int number, SortedSet<String> findings, String note) {
        List<Finding> found = found(number, PlanVersion.Submitted.class, Severity.SIGN_OFF);
        return decide(who, number, note, version -> version.fold(
                draft -> refused("refused.version.not-to-sign", draft),
                submitted -> refusedOr(Refusals.ofSigning(who, submitted, note).or(() -> unsignable(number, findings, found)), () -> {
                    Entry entry = record(who, "version.signed", number, note, submitted.bytes().details().with("findings", findings));
                    findings.forEach(finding -> records.add(number, new Signature(finding, entry)));
                    return records.signatures(number);
                }),
                approved -> refused("refused.version.not-to-sign", approved),
                retired -> refused("refused.version.not-to-sign", retired)));
    }

    private Optional<Message> unsignable(int number, SortedSet<String> findings, List<Finding> found) {
        Set<String> open = unsigned(number, found).stream().map(Signature::finding).collect(Collectors.toSet());
        return !findings.isEmpty() && open.containsAll(findings) ? Optional.empty()
                : Optional.of(Message.of("refused.version.nothing-to-sign", number));
    }

    private List<Finding> unsigned(int number, List<Finding> found) {
        Set<String> signed = records.signatures(number).stream().map(Signature::finding).collect(Collectors.toSet());
        return found.stream().filter(finding -> !signed.contains(Signature.finding(finding))).toList();
    }

    /** Refused to every author of the version, whatever their roles, and while anything waits for a signature. */
    public Decision<PlanVersion.Approved> approve(Actor who, int number, String note) {
        List<Finding> toSign = found(number, PlanVersion.Submitted.class, Severity.SIGN_OFF);
        return decide(who, number, note, version -> version.fold(
                draft -> refused("refused.version.not-to-approve", draft),
                submitted -> refusedOr(Refusals.ofApproving(who, submitted, unsigned(number, toSign)), () -> {
                    Entry entry = record(who, "version.approved", number, note, submitted.effective().added(submitted.bytes().details()));
                    records.add(number, new Step.Approval(entry));
                    return new PlanVersion.Approved(submitted.bytes(), submitted.effective(), submitted.submission(), entry);
                }),
                approved -> refused("refused.version.not-to-approve", approved),
                retired -> refused("refused.version.not-to-approve", retired)));
    }

    /** Takes a version out of use: a refusal if it was submitted, an end if it was approved. */
    public Decision<PlanVersion.Retired> retire(Actor who, int number, String note) {
        return decide(who, number, note, version -> refusedOr(Refusals.ofRetiring(who, version, note), () -> {
            Entry entry = record(who, "version.retired", number, note, version.bytes().details());
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

    private Entry record(Actor who, String what, int number, String note, Details details) {
        return journal.record(who, what, Draftsman.subject(number), note, details);
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
        return approved(all()).filter(version -> version.effective().covers(period))
                .max(Comparator.comparing(version -> version.approval().number()));
    }

    /** What a version is looked at beside: of those made before it the one approved last or, without any, the newest; empty for the first. */
    public Optional<PlanVersion> before(PlanVersion version) {
        List<PlanVersion> earlier = all().stream().filter(other -> other.number() < version.number()).toList();
        return approved(earlier).max(Comparator.comparing(other -> other.approval().number())).<PlanVersion>map(other -> other).or(() -> earlier.stream().findFirst());
    }

    private static Stream<PlanVersion.Approved> approved(List<PlanVersion> versions) {
        return versions.stream().flatMap(version -> version.fold(draft -> Optional.<PlanVersion.Approved>empty(),
                submitted -> Optional.<PlanVersion.Approved>empty(), Optional::of, retired -> Optional.<PlanVersion.Approved>empty()).stream());
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
