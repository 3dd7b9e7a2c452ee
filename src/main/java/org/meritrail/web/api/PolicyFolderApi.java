package org.meritrail.web.api;

import java.time.Instant;
import java.util.List;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.FolderState;
import org.meritrail.plan.FolderWatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was last seen in the watched policy folder. */
@RestController
final class PolicyFolderApi {

    private final FolderWatch watch;

    PolicyFolderApi(FolderWatch watch) {
        this.watch = watch;
    }

    /**
     * @param state   unseen, missing, sound, mistaken or troubled
     * @param version number of the version with exactly its files; null unless it is sound
     * @param reason  null unless it is missing or troubled
     * @param seen    null where nothing was read
     */
    record Folder(String folder, String state, Integer version, String reason, List<FindingJson> findings, Instant seen) {
    }

    @GetMapping("/api/policy-folder")
    Folder folder(Texts texts) {
        FolderState state = watch.state();
        String folder = state.folder().toString();
        return state.fold(
                unseen -> new Folder(folder, "unseen", null, null, List.of(), null),
                missing -> new Folder(folder, "missing", null, missing.reason().in(texts), List.of(), null),
                sound -> new Folder(folder, "sound", sound.version(), null, List.of(), sound.seen()),
                mistaken -> new Folder(folder, "mistaken", null, null, FindingJson.all(mistaken.findings(), texts), mistaken.seen()),
                troubled -> new Folder(folder, "troubled", null, troubled.reason().in(texts), List.of(), troubled.seen()));
    }
}
