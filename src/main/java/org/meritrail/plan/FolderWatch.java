package org.meritrail.plan;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.meritrail.governance.Actor;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a draft of whatever is saved in the policy folder, once it is saved for good. */
public final class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** How many looks in a row must see the same. */
    private static final int USUALLY = 2;
    /**
     * Where it may be that a save goes on: programs put a file away before the new one takes its name, and some copies have their full
     * length before they have their bytes.
     */
    private static final int PATIENTLY = 10;

    private static final Set<FindingCode> UNFINISHED = EnumSet.of(FindingCode.NOT_A_WORKBOOK, FindingCode.FILE_EMPTY, FindingCode.CUT_SHORT);

    private final PlanVersions versions;
    private final Path folder;
    private final Clock clock;
    private SortedMap<String, PolicyFiles.Stamp> seen;
    private SortedMap<String, PolicyFiles.Stamp> doneWith;
    private int same;
    private volatile FolderState state;

    public FolderWatch(PlanVersions versions, Path folder, Clock clock) {
        this.versions = versions;
        this.folder = folder;
        this.clock = clock;
        this.state = new FolderState.Unseen(folder);
    }

    /** What was found when the folder last changed. */
    public FolderState state() {
        return state;
    }

    /**
     * To be called again and again, every second or so. Files count once they are the same as the time before, so that none is read
     * half-written; a file that is gone, or that ends before it should, is waited for longer. Never fails: what goes wrong is logged, is in
     * the state, and is tried again.
     */
    public synchronized void look() {
        try {
            lookOnce();
        } catch (PolicyFiles.UnableToCopy changing) {
            LOG.debug("{} changed while it was copied", folder);
            same = 0;
        } catch (RuntimeException failed) {
            doneWith = null;
            LOG.debug("{} could not be looked at", folder, failed);
            become(new FolderState.Troubled(folder, Message.of("folder.troubled", folder.toString(), cause(failed)), clock.instant()));
        }
    }

    private void lookOnce() {
        SortedMap<String, PolicyFiles.Stamp> now = new PolicyFiles(folder).stamps();
        same = now.equals(seen) ? same + 1 : 1;
        seen = now;
        boolean gone = doneWith != null && !now.keySet().containsAll(doneWith.keySet());
        if (!now.equals(doneWith) && same >= (gone ? PATIENTLY : USUALLY)) {
            FolderState next = now.isEmpty() ? missing() : drafted(now);
            if (same >= PATIENTLY || !mayBeUnfinished(next)) {
                become(next);
                doneWith = now;
            }
        }
    }

    private static boolean mayBeUnfinished(FolderState state) {
        return state instanceof FolderState.Mistaken mistaken
                && mistaken.findings().stream().anyMatch(finding -> UNFINISHED.contains(finding.code()));
    }

    private FolderState missing() {
        return new FolderState.Missing(folder, Message.of("folder.missing", folder.toString()));
    }

    private FolderState drafted(SortedMap<String, PolicyFiles.Stamp> now) {
        return versions.draftUnlessRetired(Actor.FOLDER, folder, now).fold(
                drafted -> new FolderState.Sound(folder, drafted.draft().number(), clock.instant()),
                unchanged -> new FolderState.Sound(folder, unchanged.version().number(), clock.instant()),
                mistaken -> new FolderState.Mistaken(folder, mistaken.findings(), clock.instant()));
    }

    private void become(FolderState next) {
        String before = told(state);
        state = next;
        String now = told(next);
        if (!now.equals(before)) {
            next.fold(unseen -> "", missing -> warned(now), sound -> informed(now), mistaken -> warned(now), troubled -> warned(now));
        }
    }

    private static String warned(String text) {
        LOG.warn(text);
        return text;
    }

    private static String informed(String text) {
        LOG.info(text);
        return text;
    }

    private static String told(FolderState state) {
        return state.fold(
                unseen -> "",
                missing -> missing.reason().in(Texts.ENGLISH),
                sound -> Texts.ENGLISH.say("folder.sound", sound.folder().toString(), sound.version()),
                mistaken -> Texts.ENGLISH.say("folder.mistaken", mistaken.folder().toString(), mistaken.findings().size())
                        + listed(mistaken.findings()),
                troubled -> troubled.reason().in(Texts.ENGLISH));
    }

    private static String listed(List<Finding> findings) {
        return findings.stream().map(finding -> "\n  " + finding.code().code() + "  " + finding.place() + "  " + finding.reason().in(Texts.ENGLISH)
                + " → " + finding.remedy().in(Texts.ENGLISH)).collect(Collectors.joining());
    }

    private static String cause(RuntimeException failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
