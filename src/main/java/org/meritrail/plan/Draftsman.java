package org.meritrail.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.Entry;
import org.meritrail.governance.Journal;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.policy.Policies;
import org.meritrail.policy.Policy;
import org.meritrail.policy.sheets.About;

/** Makes drafts. What it checks is what it stores: a copy that nobody else writes to. */
final class Draftsman {

    private final VersionRecords records;
    private final Journal journal;
    private final Contents contents;
    private final Workspace workspace;

    Draftsman(VersionRecords records, Journal journal, Contents contents, Workspace workspace) {
        this.records = records;
        this.journal = journal;
        this.contents = contents;
        this.workspace = workspace;
    }

    static String subject(int version) {
        return "version " + version;
    }

    Drafting draft(Actor maker, Path folder) {
        return draft(maker, apart -> new PolicyFiles(folder).copy(apart), this::same);
    }

    /** Of files that the newest version has too, even a retired one, no other is made. */
    Drafting draftUnlessRetired(Actor maker, Path folder, SortedMap<String, PolicyFiles.Stamp> seen) {
        return draft(maker, apart -> new PolicyFiles(folder).copy(apart, seen), files -> same(files).or(() -> records.knownOn(Instant.MAX).stream().findFirst()
                .filter(newest -> newest.bytes().files().equals(files))));
    }

    private Drafting draft(Actor maker, Function<Path, PolicyFiles.Copy> copying, Function<SortedMap<String, Fingerprint>, Optional<PlanVersion>> known) {
        return workspace.within(apart -> {
            PolicyFiles.Copy copy = copying.apply(apart);
            return known.apply(copy.files()).<Drafting>map(Drafting.Unchanged::new).orElseGet(() -> checked(maker, copy));
        });
    }

    private Drafting checked(Actor maker, PolicyFiles.Copy copy) {
        return Policies.readAndCompile(copy.folder()).fold(
                readable -> stored(maker, copy, readable.policy()),
                unreadable -> new Drafting.Mistaken(unreadable.findings()));
    }

    private Drafting stored(Actor maker, PolicyFiles.Copy copy, Policy policy) {
        Decision<Drafting> stored = journal.decide(() -> Decision.granted(
                same(copy.files()).<Drafting>map(Drafting.Unchanged::new).orElseGet(() -> drafted(maker, copy, policy))));
        return stored.fold(drafting -> drafting, never -> {
            throw new IllegalStateException(never.key());
        });
    }

    private Drafting drafted(Actor maker, PolicyFiles.Copy copy, Policy policy) {
        List<PlanVersion> known = records.knownOn(Instant.MAX);
        int number = known.isEmpty() ? 1 : known.get(0).number() + 1;
        copy.files().keySet().forEach(path -> contents.put(copy.folder().resolve(path)));
        Entry entry = journal.record(maker, "version.drafted", subject(number), "",
                inForce(policy).addedInForce(Bytes.details(number, policy.fingerprint(), copy.files())));
        Bytes bytes = new Bytes(number, policy.fingerprint(), copy.files(), entry);
        records.add(bytes, inForce(policy));
        known.stream().filter(version -> isDraftOf(maker, version)).forEach(version -> replace(maker, version, number));
        return new Drafting.Drafted(new PlanVersion.Draft(bytes));
    }

    private void replace(Actor maker, PlanVersion draft, int by) {
        Entry entry = journal.record(maker, "version.retired", subject(draft.number()), "replaced by " + subject(by), draft.bytes().details());
        records.add(draft.number(), new Step.Retirement(entry));
    }

    private static boolean isDraftOf(Actor maker, PlanVersion version) {
        return version instanceof PlanVersion.Draft && version.bytes().made().who().equals(maker.name());
    }

    private Optional<PlanVersion> same(SortedMap<String, Fingerprint> files) {
        return records.knownOn(Instant.MAX).stream()
                .filter(version -> !(version instanceof PlanVersion.Retired) && version.bytes().files().equals(files)).findFirst();
    }

    private static Effective inForce(Policy policy) {
        return policy.plan().abouts().stream().map((About about) -> new Effective(about.inForceFrom(), about.inForceTo()))
                .reduce(Effective.ALWAYS, Effective::and);
    }
}
