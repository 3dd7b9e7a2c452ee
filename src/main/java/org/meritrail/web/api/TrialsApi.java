package org.meritrail.web.api;

import java.nio.file.Path;
import org.meritrail.batch.ControlTotals;
import org.meritrail.batch.Trials;
import org.meritrail.content.Workspace;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.web.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tries versions on the latest data. Nothing of a trial is kept, and nothing of it can be paid. */
@RestController
final class TrialsApi {

    record TrialJson(String period) {
    }

    private final Trials trials;
    private final Workspace workspace;

    TrialsApi(Trials trials, Workspace workspace) {
        this.trials = trials;
        this.workspace = workspace;
    }

    /** What it comes to in all, with status {@code trial}. */
    @PostMapping("/api/versions/{number}/trials")
    TotalsJson totals(@PathVariable int number, @RequestBody TrialJson trial, Texts texts) {
        return TotalsJson.of(workspace.within(folder -> tried(number, trial, texts, folder)));
    }

    /** What it comes to for everyone, as a ZIP of files that say in name and content that they are a dry run. */
    @PostMapping("/api/versions/{number}/trials/files")
    ResponseEntity<byte[]> files(@PathVariable int number, @RequestBody TrialJson trial, Texts texts) {
        return workspace.within(folder -> {
            tried(number, trial, texts, folder);
            return Download.zip("trial-of-version-" + number + ".zip", folder);
        }).answer();
    }

    private ControlTotals tried(int number, TrialJson trial, Texts texts, Path folder) {
        Period period = Days.period(trial.period());
        return Problems.granted(trials.of(number, period, texts, folder));
    }
}
