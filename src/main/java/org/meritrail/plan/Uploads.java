package org.meritrail.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;

/** Policies that come from outside: a ZIP file of a whole folder, or single files in place of those of a version. */
public final class Uploads {

    private final PlanVersions versions;
    private final Workspace workspace;

    public Uploads(PlanVersions versions, Workspace workspace) {
        this.versions = versions;
        this.workspace = workspace;
    }

    /**
     * Makes a draft of what was uploaded.
     *
     * @param base number of the version whose other files stay as they are; empty if what is uploaded is the whole policy
     */
    public Decision<Drafting> draft(Actor who, List<Upload> uploads, Optional<Integer> base) {
        return with(uploads, base, folder -> versions.draft(who, folder));
    }

    /** Looks for mistakes and keeps nothing. */
    public Decision<Validated> validate(List<Upload> uploads, Optional<Integer> base) {
        return examine(uploads, base, (folder, validated) -> validated);
    }

    /**
     * Looks for mistakes and keeps nothing longer than it is worked on.
     *
     * @param work gets the folder that holds the whole policy meanwhile, and what was found in it
     */
    public <T> Decision<T> examine(List<Upload> uploads, Optional<Integer> base, BiFunction<Path, Validated, T> work) {
        return with(uploads, base, folder -> work.apply(folder, versions.validated(folder)));
    }

    private <T> Decision<T> with(List<Upload> uploads, Optional<Integer> base, Function<Path, T> work) {
        if (base.isPresent() && versions.version(base.get()).isEmpty()) {
            return Decision.refused("refused.version.unknown", base.get());
        }
        return workspace.within(folder -> {
            base.flatMap(versions::version).ifPresent(version -> versions.unpack(version, folder));
            List<Message> refusals = new Unpacking(workspace, folder).add(uploads);
            return refusals.isEmpty() ? Decision.granted(work.apply(folder)) : new Decision.Refused<>(refusals.get(0));
        });
    }
}
