package org.meritrail.web.pages;

import org.meritrail.batch.ControlTotals;
import org.meritrail.batch.Trials;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersions;
import org.meritrail.web.Download;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a version would come to on the latest data; nothing of it is kept, and none of it can be paid. */
@Controller
class TrialPage {

    private final Trials trials;
    private final PlanVersions versions;
    private final Workspace workspace;

    TrialPage(Trials trials, PlanVersions versions, Workspace workspace) {
        this.trials = trials;
        this.versions = versions;
        this.workspace = workspace;
    }

    @PostMapping("/versions/{number}/trials")
    String trial(@PathVariable int number, @RequestParam String period, Texts texts, Model model, RedirectAttributes next) {
        model.addAttribute("version", versions.version(number).map(ShownVersion::of).orElseThrow(Nothing::new));
        model.addAttribute("period", period);
        Decision<ControlTotals> trial = Typed.period(period).fold(
                typed -> workspace.within(folder -> trials.of(number, typed, texts, folder)), Decision.Refused::new);
        return trial.fold(
                totals -> {
                    model.addAttribute("totals", totals);
                    return "trial";
                },
                reason -> new Answering(next).refused("/versions/" + number, reason));
    }

    /** The files of a dry run, made anew. */
    @PostMapping("/versions/{number}/trials/files")
    Object files(@PathVariable int number, @RequestParam String period, Texts texts, RedirectAttributes next) {
        versions.version(number).orElseThrow(Nothing::new);
        Decision<Download> files = Typed.period(period).fold(typed -> workspace.within(folder -> trials.of(number, typed, texts, folder)
                .fold(totals -> Decision.granted(Download.zip("trial-of-version-" + number + ".zip", folder)), Decision.Refused::new)), Decision.Refused::new);
        return new Answering(next).sent(files, "/versions/" + number);
    }
}
