package org.meritrail.web.pages;

import java.util.Optional;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.FolderState;
import org.meritrail.plan.FolderWatch;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.web.Download;
import org.meritrail.web.MarkedWorkbooks;
import org.meritrail.web.VersionMeanings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copies of workbooks with something marked in them; where there is none, the page they were asked for on says why. */
@Controller
class CopyPages {

    private final PlanVersions versions;
    private final VersionMeanings meanings;
    private final MarkedWorkbooks marked;
    private final FolderWatch watch;

    CopyPages(PlanVersions versions, VersionMeanings meanings, MarkedWorkbooks marked, FolderWatch watch) {
        this.versions = versions;
        this.meanings = meanings;
        this.marked = marked;
        this.watch = watch;
    }

    @GetMapping("/versions/{number}/annotated/{*path}")
    Object annotated(@PathVariable int number, @PathVariable String path, Texts texts, RedirectAttributes next) {
        return new Answering(next).sent(marked.findings(existing(number), path.substring(1), texts), "/versions/" + number);
    }

    @GetMapping("/versions/{number}/difference/{*path}")
    Object difference(@PathVariable int number, @PathVariable String path, @RequestParam Optional<Integer> with, Texts texts, RedirectAttributes next) {
        Decision<Download> copy = meanings.compare(existing(number), with)
                .fold(compared -> marked.differences(compared, path.substring(1), texts), Decision.Refused::new);
        return new Answering(next).sent(copy, "/versions/" + number);
    }

    @GetMapping("/versions/{number}/proposals/{*path}")
    Object proposals(@PathVariable int number, @PathVariable String path, Texts texts, RedirectAttributes next) {
        return new Answering(next).sent(marked.proposals(existing(number), path.substring(1), texts), "/versions/" + number + "/coverage");
    }

    /** Of a workbook in the watched folder. */
    @GetMapping("/policy-folder/annotated/{*path}")
    Object ofTheFolder(@PathVariable String path, Texts texts, RedirectAttributes next) {
        FolderState state = watch.state();
        return new Answering(next).sent(marked.findings(state.folder(), state.findings(), path.substring(1), texts), "/versions");
    }

    private PlanVersion existing(int number) {
        return versions.version(number).orElseThrow(Nothing::new);
    }
}
