package org.meritrail.web.api;

import java.time.Instant;
import java.util.List;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.FolderState;
import org.meritrail.plan.FolderWatch;
import org.meritrail.web.MarkedWorkbooks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was last seen in the watched policy folder. */
@RestController
final class PolicyFolderApi {

    private final FolderWatch watch;
    private final MarkedWorkbooks marked;

    PolicyFolderApi(FolderWatch watch, MarkedWorkbooks marked) {
        this.watch = watch;
        this.marked = marked;
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

    /** One of its workbooks with what was found in it marked. */
    @GetMapping("/api/policy-folder/annotated/{*path}")
    ResponseEntity<byte[]> annotated(@PathVariable String path, Texts texts) {
        FolderState state = watch.state();
        return Problems.found(marked.findings(state.folder(), state.findings(), path.substring(1), texts)).answer();
    }
}
